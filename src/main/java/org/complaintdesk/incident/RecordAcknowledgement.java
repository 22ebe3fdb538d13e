package org.complaintdesk.incident;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Login;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** Keeps who owns the emergency: the member of the team that was named, else whoever acknowledged it (DX-5). */
@Component
class RecordAcknowledgement implements JavaDelegate {

  private final Emergencies emergencies;
  private final CurrentPerson person;

  RecordAcknowledgement(Emergencies emergencies, CurrentPerson person) {
    this.emergencies = emergencies;
    this.person = person;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Login owner = Optional.ofNullable(IncidentVariables.EMERGENCY_OWNER.find(execution)).map(Login::new)
        .or(person::id).orElseThrow();
    IncidentVariables.EMERGENCY_OWNER.set(execution, owner.value());
    emergencies.acknowledge(CaseKey.of(execution), owner);
  }
}
