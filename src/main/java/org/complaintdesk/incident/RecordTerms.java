package org.complaintdesk.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** Keeps by when the team acknowledges the call and restores the service (DX-5). */
@Component
class RecordTerms implements JavaDelegate {

  private final Emergencies emergencies;

  RecordTerms(Emergencies emergencies) {
    this.emergencies = emergencies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    emergencies.aimAt(CaseKey.of(execution), IncidentVariables.ACKNOWLEDGE_BY.get(execution).toInstant(),
        IncidentVariables.RESTORE_BY.get(execution).toInstant());
    IncidentVariables.URGED_AT.set(execution, String.join("/", "R",
        IncidentVariables.URGE_FROM.get(execution).toInstant().toString(), IncidentVariables.URGE_EVERY.get(execution)));
  }
}
