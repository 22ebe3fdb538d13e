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

/** Takes a complaint off its incident (RS-6). */
@Component
@Order(62)
class DetachAction implements CaseAction {

  private static final String REASON = "reason";

  private final Incidents incidents;

  DetachAction(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String id() {
    return "detach-from-incident";
  }

  @Override
  public boolean isPossible(Complaint complaint) {
    return incidents.isAttached(complaint.number());
  }

  @Override
  public List<ActionField> fields(Complaint complaint, Locale language) {
    return List.of(ActionField.text(REASON));
  }

  @Override
  public Optional<RefusedException> refusal(Complaint complaint, ActionInput input) {
    return incidents.refusalToDetach(complaint.number());
  }

  @Override
  public boolean act(Complaint complaint, ActionInput input) {
    incidents.detach(complaint.number(), input.text(REASON));
    return true;
  }
}
