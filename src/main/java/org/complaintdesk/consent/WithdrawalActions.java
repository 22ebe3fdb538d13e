package org.complaintdesk.consent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.complaint.CaseAction;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.consent.ConsentRefusedException.Reason;
import org.complaintdesk.desk.Option;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The customer takes the complaint back, as somebody heard it who speaks with customers: it ends the case at once, or
 * complaint management is asked first, as the table has it (NG-4).
 */
@Configuration(proxyBeanMethods = false)
class WithdrawalActions {

  private static final String SAID = "said";
  private static final String REASON = "reason";
  private static final String CONFIRMED = "confirmed";
  private static final List<String> WAYS = List.of("phone", "visit", "writing", "online");

  private final WithdrawalPolicy policy;
  private final ComplaintHandling handling;
  private final CaseFile caseFile;

  WithdrawalActions(WithdrawalPolicy policy, ComplaintHandling handling, CaseFile caseFile) {
    this.policy = policy;
    this.handling = handling;
    this.caseFile = caseFile;
  }

  /** It ends the case. */
  @Bean
  @Order(50)
  CaseAction withdrawalAction() {
    return new Withdrawal("withdraw") {

      @Override
      boolean isAllowed(Complaint complaint) {
        return policy.isAtOnce(complaint);
      }

      @Override
      boolean enter(Complaint complaint, String reason) {
        return handling.withdraw(complaint.number(), reason);
      }
    };
  }

  /** Somebody is asked to consent first. */
  @Bean
  @Order(51)
  CaseAction withdrawalRequestAction() {
    return new Withdrawal("request-withdrawal") {

      @Override
      boolean isAllowed(Complaint complaint) {
        return policy.roleThatAsks(complaint).isPresent();
      }

      @Override
      boolean enter(Complaint complaint, String reason) {
        return handling.requestWithdrawal(complaint.number(), reason, policy.roleThatAsks(complaint).orElseThrow());
      }
    };
  }

  /** Both ask the same, and are refused for the same reasons. */
  private abstract class Withdrawal implements CaseAction {

    private final String id;

    private Withdrawal(String id) {
      this.id = id;
    }

    abstract boolean isAllowed(Complaint complaint);

    abstract boolean enter(Complaint complaint, String reason);

    @Override
    public String id() {
      return id;
    }

    @Override
    public boolean isPossible(Complaint complaint) {
      return isAllowed(complaint) && !handling.isWithdrawalRequested(complaint.number());
    }

    @Override
    public List<ActionField> fields(Complaint complaint, Locale language) {
      List<Option> ways = WAYS.stream()
          .map(way -> new Option(way, caseFile.label("withdrawal-said", way, language))).toList();
      return List.of(ActionField.choice(SAID, ways), ActionField.text(REASON), ActionField.confirmation(CONFIRMED));
    }

    @Override
    public Optional<RefusedException> refusal(Complaint complaint, ActionInput input) {
      if (handling.isWithdrawalRequested(complaint.number())) {
        return Optional.of(new ConsentRefusedException(Reason.ASKED_ALREADY));
      }
      if (isAllowed(complaint)) {
        return Optional.empty();
      }
      boolean otherwise = policy.isAtOnce(complaint) || policy.roleThatAsks(complaint).isPresent();
      return Optional.of(new ConsentRefusedException(otherwise ? Reason.OTHERWISE : Reason.NOT_ALLOWED));
    }

    @Override
    public boolean act(Complaint complaint, ActionInput input) {
      caseFile.record(complaint.number(), "withdrawal-heard",
          CaseArgument.label("withdrawal-said", input.text(SAID)), CaseArgument.text(input.text(REASON)));
      return enter(complaint, input.text(REASON));
    }
  }
}
