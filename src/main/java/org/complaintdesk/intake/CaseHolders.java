package org.complaintdesk.intake;

import org.camunda.bpm.engine.TaskService;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.springframework.stereotype.Component;

/** Who works on a case at the moment, as the engine knows it. */
@Component
public class CaseHolders {

  private final TaskService tasks;

  CaseHolders(TaskService tasks) {
    this.tasks = tasks;
  }

  /** True when the person has taken an open task of that complaint, called processes included. */
  public boolean holds(Login person, CaseNumber complaintNumber) {
    return tasks.createTaskQuery()
        .processInstanceBusinessKey(complaintNumber.value()).taskAssignee(person.value()).active().count() > 0;
  }
}
