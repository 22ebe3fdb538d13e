package org.complaintdesk.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.task.Task;
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
    assertThat(task).isNotNull().isAssignedTo(person);
    assertThat(work.groups(number, key)).containsExactly(group);
  }
}
