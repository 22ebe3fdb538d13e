package org.complaintdesk.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.operaton.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Whose an open task is. */
@Component
public class Ownership {

  private final Work work;

  Ownership(Work work) {
    this.work = work;
  }

  /** The only open task of that kind is held by that person, and may be taken over by that group alone. */
  public void assertHeld(String number, String key, String person, String group) {
    Task task = work.task(number, key);
    assertThat(task.getAssignee()).isEqualTo(person);
    assertThat(work.groups(number, key)).containsExactly(group);
  }
}
