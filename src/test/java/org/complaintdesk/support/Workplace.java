package org.complaintdesk.support;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** Where people do their work: the steps of {@link Everybody} are described once and taken here or there. */
public interface Workplace {

  /**
   * A person takes a task and completes its form.
   *
   * @param answers by the keys of the form: text, numbers, flags, dates such as {@code 2026-11-16}, lists of options
   */
  void completes(String person, Task task, Map<String, Object> answers);
}
