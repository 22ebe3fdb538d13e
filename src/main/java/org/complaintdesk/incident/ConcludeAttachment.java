package org.complaintdesk.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** Says whether a complaint is told of its incident's end, is solved with it, and was told of it already (RS-6). */
@Component
class ConcludeAttachment implements JavaDelegate {

  private final IncidentAnswers answers;

  ConcludeAttachment(IncidentAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    IncidentAnswers.Answer answer = answers.conclude(CaseKey.of(execution));
    IncidentVariables.WAITING.set(execution, answer.waiting());
    IncidentVariables.SOLVABLE.set(execution, answer.solvable());
    IncidentVariables.TOLD_BEFORE.set(execution, answer.toldBefore());
  }
}
