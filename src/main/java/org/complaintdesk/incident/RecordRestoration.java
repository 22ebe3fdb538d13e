package org.complaintdesk.incident;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** Keeps the restoration report and gathers the complaints that are answered with it (DX-5, RS-6). */
@Component
class RecordRestoration implements JavaDelegate {

  private final Incidents incidents;

  RecordRestoration(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    List<String> attached = incidents.restored(CaseKey.of(execution),
        IncidentVariables.REPORT.get(execution), IncidentVariables.RESTORATION.get(execution))
        .stream().map(CaseNumber::value).toList();
    IncidentVariables.ATTACHED_COMPLAINTS.set(execution, new ArrayList<>(attached));
  }
}
