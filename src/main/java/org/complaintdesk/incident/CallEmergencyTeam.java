package org.complaintdesk.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calls the emergency team to an urgent complaint, once however often it is assessed (DX-5). */
@Component
class CallEmergencyTeam implements JavaDelegate {

  private final Emergencies emergencies;

  CallEmergencyTeam(Emergencies emergencies) {
    this.emergencies = emergencies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    emergencies.callTo(execution.getProcessBusinessKey());
  }
}
