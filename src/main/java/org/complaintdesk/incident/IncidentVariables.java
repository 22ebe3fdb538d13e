package org.complaintdesk.incident;

import java.util.Date;
import org.complaintdesk.process.ProcessVariable;

/** What the processes of an emergency carry. The business key is the number of the complaint or of the incident. */
final class IncidentVariables {

  /** Id of the process in which the emergency team works. */
  static final String PROCESS = "emergency-response";
  /** Wakes the ordinary way of one complaint: its incident is over. The complaint's number follows. */
  static final String SOLVED_BY_INCIDENT = "complaint.solvedByIncident.";
  /** Ends the emergency of one complaint: an incident takes it over. The complaint's number follows. */
  static final String HANDED_OVER = "emergency.handedOver.";

  /** What an emergency can be of: one complaint, or an incident with its complaints. */
  static final String OF_COMPLAINT = "complaint";
  static final String OF_INCIDENT = "incident";

  /** {@link #OF_COMPLAINT} or {@link #OF_INCIDENT}. */
  static final ProcessVariable<String> EMERGENCY_OF = text("emergencyOf");
  static final ProcessVariable<String> INCIDENT_NUMBER = text("incidentNumber");
  static final ProcessVariable<Date> CALLED_AT = new ProcessVariable<>("calledAt", Date.class);
  static final ProcessVariable<Date> ACKNOWLEDGE_BY = new ProcessVariable<>("acknowledgeBy", Date.class);
  static final ProcessVariable<Date> RESTORE_BY = new ProcessVariable<>("restoreBy", Date.class);
  static final ProcessVariable<Date> URGE_FROM = new ProcessVariable<>("urgeFrom", Date.class);
  /** A length of time, such as {@code PT2H}. */
  static final ProcessVariable<String> URGE_EVERY = text("urgeEvery");
  /** When whoever restores the service is urged, as a timer of the engine wants it. */
  static final ProcessVariable<String> URGED_AT = text("urgedAt");
  static final ProcessVariable<String> EMERGENCY_OWNER = text("emergencyOwner");
  static final ProcessVariable<String> REPORT = text("report");
  static final ProcessVariable<String> RESTORATION = text("restoration");
  /** A list of numbers. */
  static final ProcessVariable<Object> ATTACHED_COMPLAINTS = new ProcessVariable<>("attachedComplaints", Object.class);
  /** Whether the case of the emergency has not ended yet. */
  static final ProcessVariable<Boolean> CASE_OPEN = new ProcessVariable<>("caseOpen", Boolean.class);
  /** Whether the customer of the complaint still waited for its result. */
  static final ProcessVariable<Boolean> WAITING = new ProcessVariable<>("waiting", Boolean.class);
  /** Whether the complaint was still in its ordinary way, so that it can be solved with its incident. */
  static final ProcessVariable<Boolean> SOLVABLE = new ProcessVariable<>("solvable", Boolean.class);
  /** Whether the customer has heard of the incident's end by another complaint, and is asked for a verdict there. */
  static final ProcessVariable<Boolean> TOLD_BEFORE = new ProcessVariable<>("toldBefore", Boolean.class);

  private IncidentVariables() {
  }

  private static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }
}
