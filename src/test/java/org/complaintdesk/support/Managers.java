package org.complaintdesk.support;

import java.util.Map;
import org.complaintdesk.complaint.Complaint;
import org.springframework.stereotype.Component;

/** What complaint management does with a result, and the customer manager with a complaint that was not solved. */
@Component
public class Managers {

  private final Work work;

  Managers(Work work) {
    this.work = work;
  }

  /** The same people at work elsewhere. */
  Managers at(Work elsewhere) {
    return new Managers(elsewhere);
  }

  /** Complaint management finds the result good. */
  public void resultApproved(String number) {
    work.complete("management", number, "review-outcome", Map.of("outcome", "approve"));
  }

  /** Complaint management sends the result back to the senior agent. */
  public void resultSentBack(String number, String reason) {
    work.complete("management", number, "review-outcome", Map.of("outcome", "send-back", "reason", reason));
  }

  /** Complaint management finds that the first stage cannot solve it. */
  public void foundUnresolved(String number, String reason) {
    work.complete("management", number, "review-outcome", Map.of("outcome", "unresolved", "reason", reason));
  }

  /** Complaint management consents to what it was asked. */
  public void consented(String number) {
    work.complete("management", number, "give-consent", Map.of("outcome", "agree"));
  }

  /** Complaint management does not consent, and says why. */
  public void consentRefused(String number, String reason) {
    work.complete("management", number, "give-consent", Map.of("outcome", "refuse", "reason", reason));
  }

  /** The customer manager answers the customer and grants so many yuan. */
  public void answered(String number, double yuan) {
    work.complete("line", number, "reassess-complaint", Agents.settlement("客户经理已答复客户。", yuan));
  }

  /** The customer manager dispatches the complaint again. */
  public void dispatched(String number, String... departments) {
    work.complete("line", number, "reassess-complaint", Agents.dispatch(departments));
  }

  /** The customer manager wants the complaint reviewed again. */
  public void newReviewWanted(String number, String reason) {
    work.complete("line", number, "reassess-complaint", Map.of("outcome", "review", "reason", reason));
  }
}
