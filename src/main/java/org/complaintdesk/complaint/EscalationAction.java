package org.complaintdesk.complaint;

import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks for the escalation of the complaint, by anyone on the case, with a reason (ES-1). */
@Component
@Order(40)
class EscalationAction implements CaseAction {

  private static final String REASON = "reason";
  private static final String CUSTOMER_DEMANDS = "customerDemands";

  private final ComplaintHandling handling;

  EscalationAction(ComplaintHandling handling) {
    this.handling = handling;
  }

  @Override
  public String id() {
    return "escalate";
  }

  @Override
  public List<ActionField> fields(Complaint complaint, Locale language) {
    return List.of(ActionField.text(REASON), ActionField.tick(CUSTOMER_DEMANDS));
  }

  @Override
  public boolean act(Complaint complaint, ActionInput input) {
    return handling.requestEscalation(complaint.number(), input.text(REASON), input.isTicked(CUSTOMER_DEMANDS));
  }
}
