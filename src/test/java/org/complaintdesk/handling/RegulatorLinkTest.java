package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.complaintdesk.complaint.CaseAction;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.Option;
import org.complaintdesk.tasklist.form.ActionInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("What came by the regulator is linked with the customer's own complaint (RG-1)")
class RegulatorLinkTest extends Scenario {

  private static final String TYPE = "tariff.billing-error";

  @Autowired
  @Qualifier("ownComplaintAction")
  private CaseAction action;
  @Autowired
  private PlatformTransactionManager transactions;

  private String own;
  private String number;

  @BeforeEach
  void both() {
    own = cases.received(TYPE);
    agents.reviewedAndAccepted(own);
    agents.settledByJunior(own, 20);
    customer.confirmedSolved(own);
    agents.summarised(own);
    number = cases.receivedFromRegulator(TYPE, "2026-11-20 18:00");
  }

  @Test
  @DisplayName("by somebody who says which it is, though it is closed: both case files tell, and neither changes")
  void linked() {
    assertThat(offered(number)).contains(own);
    assertThat(refusal(number, own)).isFalse();
    act(number, own);

    assertThat(cases.told(number)).contains("Linked with complaint " + own);
    assertThat(cases.told(own)).contains("Linked with complaint " + number);
    assertThat(work.facts(number, "review-content")).contains(own);
    assertThat(cases.status(own)).isEqualTo(ComplaintStatus.ARCHIVED);
    assertOpen(number, "review-content");
    assertThat(offered(number)).as("what is linked is not offered again").doesNotContain(own);
  }

  @Test
  @DisplayName("never by itself, never with another customer's, and not from a complaint that the customer made himself")
  void notOtherwise() {
    assertThat(cases.told(number)).doesNotContain("Linked with");
    String others = cases.receivedOfOutage("王芳", "13893199999", 1);
    assertThat(offered(number)).doesNotContain(others);
    assertThat(refusal(number, others)).isTrue();
    assertThat(offered(cases.received(TYPE))).isEmpty();
  }

  private List<String> offered(String of) {
    return inCase(() -> action.isPossible(cases.complaint(of)) ? action.fields(cases.complaint(of), Locale.ENGLISH).get(0)
        .options().stream().map(Option::value).toList() : List.of());
  }

  private boolean refusal(String of, String other) {
    return inCase(() -> action.refusal(cases.complaint(of), input(other)).isPresent());
  }

  private void act(String of, String other) {
    inCase(() -> action.act(cases.complaint(of), input(other)));
  }

  private static ActionInput input(String other) {
    return new ActionInput(Map.of("ownComplaint", other, "reason", "转办函所述与该投诉一致。"), Map.of());
  }

  private <T> T inCase(Supplier<T> question) {
    return new TransactionTemplate(transactions).execute(status -> question.get());
  }
}
