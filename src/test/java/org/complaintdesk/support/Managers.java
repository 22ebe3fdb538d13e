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

  /** Complaint management answers the office of the regulator, and sends the answer where no machine reaches it (RG-1). */
  public void officeAnswered(String number, String answer) {
    officeAnswerDrafted(number, answer);
    work.complete("management", number, "post-answer", Map.of("outcome", "letter"));
  }

  /** Complaint management writes down what the office is to be answered. */
  public void officeAnswerDrafted(String number, String answer) {
    work.complete("management", number, "answer-regulator", Map.of("outcome", "answer", "officeAnswer", answer,
        "checkedFacts", "已核对10月账单和通话详单。"));
  }

  /** The office has closed its file before it was answered. */
  public void officeClosedItsFile(String number) {
    work.complete("management", number, "answer-regulator", Map.of("outcome", "office-closed"));
  }

  /** The office asks again, and wants the answer on that day. */
  public void officeAskedAgain(String number, String question, String day) {
    work.complete("management", number, "record-office-word",
        Map.of("outcome", "again", "officeQuestion", question, "newReplyBy", day));
  }

  /** The office ended its file like that on that day. */
  public void officeEnded(String number, String outcome, String day) {
    work.complete("management", number, "record-office-word", Map.of("outcome", outcome, "decidedOn", day,
        "officeWords", "同意企业处理意见。"));
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
