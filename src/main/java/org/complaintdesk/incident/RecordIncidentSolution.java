package org.complaintdesk.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The complaint is solved and answered as its incident was; says where its customer gives his verdict (RS-6, NG-3). */
@Component
class RecordIncidentSolution implements JavaDelegate {

  private final Answers answers;

  RecordIncidentSolution(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    IncidentVariables.TOLD_BEFORE.pass(execution, answers.solve(execution.getProcessBusinessKey()));
  }
}
