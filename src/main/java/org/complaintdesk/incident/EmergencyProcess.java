package org.complaintdesk.incident;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.complaintdesk.complaint.ComplaintVariables;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.OnBehalf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gateway between emergencies and the processes that they start, end or wait for. Whoever opens an incident needs no
 * rights on processes.
 */
@Component
class EmergencyProcess {

  private final RuntimeService runtime;
  private final OnBehalf desk;

  EmergencyProcess(RuntimeService runtime, OnBehalf desk) {
    this.runtime = runtime;
    this.desk = desk;
  }

  /** The team works on one complaint. */
  void startForComplaint(Emergency emergency) {
    start(emergency, IncidentVariables.OF_COMPLAINT, emergency.caseNumber(), null);
  }

  /**
   * The team works on an incident.
   *
   * @param firstComplaint what the notices to the team are about
   */
  void startForIncident(Emergency emergency, CaseNumber firstComplaint) {
    start(emergency, IncidentVariables.OF_INCIDENT, firstComplaint, emergency.caseNumber());
  }

  /** Ends the team's work on one complaint: an incident has taken it over. */
  void handOver(CaseNumber complaintNumber) {
    desk.asTheDesk(() -> {
      runtime.createSignalEvent(IncidentVariables.HANDED_OVER + complaintNumber).send();
      return null;
    });
  }

  /** Whether the complaint is still in its ordinary way, where it can be solved with its incident. */
  boolean isInOrdinaryHandling(CaseNumber complaintNumber) {
    return runtime.createEventSubscriptionQuery().eventType("signal")
        .eventName(IncidentVariables.SOLVED_BY_INCIDENT + complaintNumber).count() > 0;
  }

  private void start(Emergency emergency, String of, CaseNumber complaintNumber, @Nullable CaseNumber incidentNumber) {
    Map<String, Object> variables = Variables.createVariables()
        .putValue(ComplaintVariables.COMPLAINT_NUMBER.name(), complaintNumber.value())
        .putValue(IncidentVariables.EMERGENCY_OF.name(), of)
        .putValue(IncidentVariables.INCIDENT_NUMBER.name(), incidentNumber == null ? null : incidentNumber.value())
        .putValue(IncidentVariables.CALLED_AT.name(), Date.from(emergency.calledAt()));
    desk.asTheDesk(() ->
        runtime.startProcessInstanceByKey(IncidentVariables.PROCESS, emergency.caseNumber().value(), variables));
  }
}
