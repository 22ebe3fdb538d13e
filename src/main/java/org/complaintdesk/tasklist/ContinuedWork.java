package org.complaintdesk.tasklist;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Login;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.complaintdesk.tasklist.form.SubmittedFields;
import org.springframework.stereotype.Component;

/**
 * Leaves a new task with the person who has just completed the one before, where the table {@code task-continuity} says
 * so and the person's group has both; the person may put it back (RS-1).
 */
@Component
class ContinuedWork implements TaskListener {

  private static final String CONTINUITY_TABLE = "task-continuity";
  private static final TableColumn TASK = new TableColumn(CONTINUITY_TABLE, "task");
  private static final TableColumn SAME_PERSON = new TableColumn(CONTINUITY_TABLE, "samePerson");

  private final CurrentPerson person;
  private final SubmittedFields submitted;
  private final UnrecordedDecisions decisions;

  ContinuedWork(CurrentPerson person, SubmittedFields submitted, UnrecordedDecisions decisions) {
    this.person = person;
    this.submitted = submitted;
    this.decisions = decisions;
  }

  @Override
  public void notify(DelegateTask task) {
    if (task.getAssignee() != null || submitted.current().isEmpty()) {
      return;
    }
    Optional<Login> worker = person.id().filter(login -> isForGroupOfPerson(task));
    if (worker.isPresent() && isContinued(task.getTaskDefinitionKey())) {
      task.setAssignee(worker.get().value());
    }
  }

  private boolean isForGroupOfPerson(DelegateTask task) {
    return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
        .anyMatch(person.groups()::contains);
  }

  private boolean isContinued(String task) {
    return Boolean.TRUE.equals(SAME_PERSON.of(decisions.evaluate(CONTINUITY_TABLE, Map.of(TASK.name(), task))));
  }
}
