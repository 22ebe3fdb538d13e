package org.complaintdesk.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.complaint.CaseAction;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens an incident for the fault behind a complaint whose type is known (RS-6). */
@Component
@Order(61)
class OpenIncidentAction implements CaseAction {

  private static final String TITLE = "title";

  private final Incidents incidents;

  OpenIncidentAction(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String id() {
    return "open-incident";
  }

  @Override
  public boolean isPossible(Complaint complaint) {
    return complaint.matter().complaintType().isPresent() && !incidents.isAttached(complaint.number());
  }

  @Override
  public List<ActionField> fields(Complaint complaint, Locale language) {
    return List.of(ActionField.text(TITLE));
  }

  @Override
  public Optional<RefusedException> refusal(Complaint complaint, ActionInput input) {
    return incidents.refusalToAttach(complaint.number());
  }

  @Override
  public boolean act(Complaint complaint, ActionInput input) {
    incidents.open(input.text(TITLE), complaint.matter().complaintType().orElseThrow(),
        complaint.complainant().homeRegion(), complaint.number());
    return true;
  }
}
