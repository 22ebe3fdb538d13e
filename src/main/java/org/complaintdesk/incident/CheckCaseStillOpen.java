package org.complaintdesk.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether the case of an emergency is still open, so that the team is reminded of it (DX-5). */
@Component
class CheckCaseStillOpen implements JavaDelegate {

  private final Incidents incidents;

  CheckCaseStillOpen(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    IncidentVariables.CASE_OPEN.set(execution, incidents.isCaseOpen(execution.getProcessBusinessKey()));
  }
}
