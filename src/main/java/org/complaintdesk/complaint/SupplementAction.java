package org.complaintdesk.complaint;

import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds to the case what the customer says more (NG-4); while we wait for him it is the answer (CL-3). */
@Component
@Order(20)
class SupplementAction implements CaseAction {

  private static final String TEXT = "text";

  private final ComplaintHandling handling;

  SupplementAction(ComplaintHandling handling) {
    this.handling = handling;
  }

  @Override
  public String id() {
    return "supplement";
  }

  @Override
  public List<ActionField> fields(Complaint complaint, Locale language) {
    return List.of(ActionField.text(TEXT));
  }

  @Override
  public boolean act(Complaint complaint, ActionInput input) {
    return handling.supplement(complaint.number(), input.text(TEXT));
  }
}
