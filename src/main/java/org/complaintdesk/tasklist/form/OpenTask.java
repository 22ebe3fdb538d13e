package org.complaintdesk.tasklist.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;

/** A task whose form is opened or sent, as far as the facts in the form depend on it. */
public final class OpenTask {

  private final DelegateTask task;

  public OpenTask(DelegateTask task) {
    this.task = task;
  }

  /** The number of the case; empty for a task of no case. */
  public Optional<CaseNumber> caseNumber() {
    return Optional.ofNullable(task.getExecution()).map(DelegateExecution::getProcessBusinessKey).map(CaseNumber::new);
  }

  /** Its id at the engine. */
  public String id() {
    return task.getId();
  }

  /** The groups that may take the task. */
  public List<String> candidateGroups() {
    return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
  }

  /** Whether the model that the task belongs to has a step of that id: one that began earlier goes on by an older model. */
  public boolean hasStep(String id) {
    return task.getBpmnModelInstance().getModelElementById(id) != null;
  }

  /** What the task or its process holds under a name. */
  public @Nullable Object variable(String name) {
    return task.getVariable(name);
  }
}
