package org.complaintdesk.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.complaint.CaseAction;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.desk.Option;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Attaches a complaint to an open incident (RS-6). */
@Component
@Order(60)
class AttachAction implements CaseAction {

  private static final String INCIDENT = "incident";

  private final Incidents incidents;

  AttachAction(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String id() {
    return "attach-to-incident";
  }

  @Override
  public boolean isPossible(Complaint complaint) {
    return !incidents.isAttached(complaint.number()) && !incidents.openIncidents().isEmpty();
  }

  @Override
  public List<ActionField> fields(Complaint complaint, Locale language) {
    MaskedView masked = complaint.masked();
    return List.of(ActionField.choice(INCIDENT, incidents.openIncidents().stream()
        .map(open -> new Option(open.number().value(), open.number() + " · " + masked.text(open.title()))).toList()));
  }

  @Override
  public Optional<RefusedException> refusal(Complaint complaint, ActionInput input) {
    return incidents.refusalToAttach(complaint.number(), input.text(INCIDENT));
  }

  @Override
  public boolean act(Complaint complaint, ActionInput input) {
    incidents.attach(complaint.number(), new CaseNumber(input.text(INCIDENT)));
    return true;
  }
}
