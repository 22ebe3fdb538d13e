package org.complaintdesk.complaint;

import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The customer takes the complaint back (NG-4). */
@Component
@Order(50)
class WithdrawalAction implements CaseAction {

  private static final String REASON = "reason";
  private static final String CONFIRMED = "confirmed";

  private final ComplaintHandling handling;

  WithdrawalAction(ComplaintHandling handling) {
    this.handling = handling;
  }

  @Override
  public String id() {
    return "withdraw";
  }

  @Override
  public List<ActionField> fields(Complaint complaint, Locale language) {
    return List.of(ActionField.text(REASON), ActionField.confirmation(CONFIRMED));
  }

  @Override
  public boolean act(Complaint complaint, ActionInput input) {
    return handling.withdraw(complaint.number(), input.text(REASON));
  }
}
