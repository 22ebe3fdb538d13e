package org.complaintdesk.complaint;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What whoever works on a case may tell its process beside the task (NG-4, ES-1); a withdrawal is another room's. */
@Configuration(proxyBeanMethods = false)
class ComplaintActions {

  private static final String TEXT = "text";
  private static final String REASON = "reason";
  private static final String CUSTOMER_DEMANDS = "customerDemands";

  /** What the customer says more; while we wait for him it is the answer (CL-3). */
  @Bean
  @Order(20)
  CaseAction supplementAction(ComplaintHandling handling) {
    return new Told("supplement", List.of(ActionField.text(TEXT)),
        (number, input) -> handling.supplement(number, input.text(TEXT)));
  }

  /** The customer asks how the case stands, and is told at once. */
  @Bean
  @Order(30)
  CaseAction progressAction(ComplaintHandling handling) {
    return new Told("progress", List.of(ActionField.optionalText(TEXT)),
        (number, input) -> handling.askForProgress(number, input.text(TEXT)));
  }

  /** Anyone on the case asks for its escalation, with a reason, as long as it is not escalated. */
  @Bean
  @Order(40)
  CaseAction escalationAction(ComplaintHandling handling) {
    return new Told("escalate", List.of(ActionField.text(REASON), ActionField.tick(CUSTOMER_DEMANDS)),
        (number, input) -> handling.requestEscalation(number, input.text(REASON), input.isTicked(CUSTOMER_DEMANDS)),
        handling::isOnOrdinaryWay);
  }

  /** An action that asks the same in every case and tells the case's process. */
  private record Told(String id, List<ActionField> asked, BiPredicate<CaseNumber, ActionInput> telling,
      Predicate<CaseNumber> possible) implements CaseAction {

    Told(String id, List<ActionField> asked, BiPredicate<CaseNumber, ActionInput> telling) {
      this(id, asked, telling, number -> true);
    }

    @Override
    public boolean isPossible(Complaint complaint) {
      return possible.test(complaint.number());
    }

    @Override
    public List<ActionField> fields(Complaint complaint, Locale language) {
      return asked;
    }

    @Override
    public boolean act(Complaint complaint, ActionInput input) {
      return telling.test(complaint.number(), input);
    }
  }
}
