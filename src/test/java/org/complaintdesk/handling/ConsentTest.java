package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What one person alone may not do (FD-4, FD-13, NG-4, RG-1)")
class ConsentTest extends EscalatedScenario {

  @Autowired
  private ComplaintHandling handling;
  @Autowired
  private IdentityService identity;

  @Test
  @DisplayName("an ordinary complaint is rejected at once, and nobody is asked")
  void ordinaryRejection() {
    String number = cases.received("tariff.billing-error");

    agents.foundNotReasonable(number, "与合同约定一致。");

    assertFiledAs(number, ComplaintStatus.REJECTED);
    assertThat(cases.story(number)).doesNotContain("consent-asked");
  }

  @Test
  @DisplayName("a priority complaint is rejected with a senior agent's consent; until then nobody tells the customer")
  void rejectionOfPriority() {
    String number = cases.received("tariff.billing-error");
    escalated.found(number, Level.PRIORITY, 2);

    agents.foundNotReasonable(number, "与合同约定一致。");

    assertOpen(number, "give-consent");
    assertThat(work.groups(number, "give-consent")).containsExactly("senior-agent");
    assertThat(work.facts(number, "give-consent")).contains("与合同约定一致。", "林 晓雯");
    assertThat(notices.toCustomer(number)).doesNotContain("rejected");
    assertThat(cases.told(number, Locale.ENGLISH))
        .contains("Asked Senior agent to consent to the rejection: 与合同约定一致。");
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE)).contains("请高级话务员对不受理予以同意：与合同约定一致。");
    DeskClock.now("2026-11-12 15:00");
    agents.consented(number);

    assertFiledAs(number, ComplaintStatus.REJECTED);
    assertThat(notices.texts(number, "rejected")).singleElement().asString().contains("与合同约定一致。");
  }

  @Test
  @DisplayName("a rejection that nobody consents to goes back to the review, with the reason in the case file")
  void rejectionRefused() {
    String number = cases.receivedFromRegulator("tariff.billing-error", "2026-11-20 18:00");

    agents.by("supervisor").foundNotReasonable(number, "与合同约定一致。");
    assertThat(work.groups(number, "give-consent")).containsExactly("complaint-management");
    managers.consentRefused(number, "请先核实账单。");

    assertOpen(number, "review-content");
    assertThat(cases.status(number)).isNotEqualTo(ComplaintStatus.REJECTED);
    assertThat(cases.told(number)).contains("请先核实账单。");
    assertThat(notices.toCustomer(number)).doesNotContain("rejected");
    agents.by("supervisor").reviewedAndAccepted(number);
    assertThat(work.openTasks(number)).doesNotContain("give-consent", "review-content");
  }

  @Test
  @DisplayName("a senior agent rejects a priority complaint himself, a major one with complaint management's consent")
  void rejectionBySenior() {
    String priority = unanswered(Level.PRIORITY);
    agents.rejectedWithoutAnswer(priority, "多次联系未获答复。");
    assertFiledAs(priority, ComplaintStatus.REJECTED);

    String major = unanswered(Level.MAJOR);
    agents.rejectedWithoutAnswer(major, "多次联系未获答复。");
    assertThat(work.groups(major, "give-consent")).containsExactly("complaint-management");
    managers.consented(major);
    assertFiledAs(major, ComplaintStatus.REJECTED);
  }

  @Test
  @DisplayName("four eyes: whoever asked does not consent himself, though he belongs to both groups")
  void notHisOwn() {
    String number = cases.received("tariff.billing-error");
    escalated.found(number, Level.PRIORITY, 2);
    agents.foundNotReasonable(number, "与合同约定一致。");
    identity.createMembership("junior", "senior-agent");
    try {
      assertThatThrownBy(() -> work.complete("junior", number, "give-consent", Map.of("outcome", "agree")))
          .hasMessageContaining("somebody else has to give it");
    } finally {
      identity.deleteMembership("junior", "senior-agent");
    }
    assertOpen(number, "give-consent");
  }

  @Test
  @DisplayName("a settlement above the senior agent's authority waits for complaint management, then counts as drafted")
  void settlement() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.handedOver(number);

    agents.answeredBySenior(number, 300);

    assertOpen(number, "give-consent");
    assertThat(work.facts(number, "give-consent")).contains("高级话务员已答复客户。", "300");
    assertThat(cases.story(number)).doesNotContain("settled", "told");
    assertThat(cases.told(number)).contains("to consent to the settlement of 300 yuan: 高级话务员已答复客户。");
    managers.consented(number);
    assertOpen(number, "tell-customer");
    assertThat(shown(number)).containsEntry("Result", "高级话务员已答复客户。").containsEntry("Attribution", "Company");
    assertThat(cases.story(number)).containsOnlyOnce("settled");
  }

  @Test
  @DisplayName("a proposal above the department's authority is approved before the customer hears of it")
  void proposal() {
    String number = diagnosedBy("dept-network");
    departments.proposedFor(number, "dept-network", "更换全部设备。", 800);

    assertOpen(number, "give-consent");
    assertThat(work.facts(number, "give-consent")).contains("更换全部设备。", "800");
    managers.consentRefused(number, "费用过高。");
    assertOpen(number, "propose-solution");

    departments.proposedFor(number, "dept-network", "更换主要设备。", 600);
    managers.consented(number);
    assertOpen(number, "negotiate-solution");
  }

  @Test
  @DisplayName("a proposal within it is negotiated at once")
  void proposalWithin() {
    String number = diagnosedBy("dept-network");

    departments.proposedFor(number, "dept-network", "更换设备。", 500);

    assertOpen(number, "negotiate-solution");
    assertThat(cases.story(number)).doesNotContain("consent-asked-for-money", "consent-asked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"agree", "refuse"})
  @DisplayName("a withdrawal that an agent enters of a complaint of weight ends the case only with consent")
  void withdrawal(String answer) {
    String number = dispatchedTo("dept-network");
    assertThat(handling.requestWithdrawal(new CaseNumber(number), "客户称已解决。", "junior-agent")).isTrue();
    assertThat(work.openTasks(number)).as("a complaint without weight ends at once").isEmpty();

    String staff = cases.received("service.attitude");
    agents.dispatchedTo(staff, "dept-service");
    handling.requestWithdrawal(new CaseNumber(staff), "客户称已解决。", "junior-agent");
    assertOpen(staff, "accept-order", "give-consent");
    assertThat(handling.isWithdrawalRequested(new CaseNumber(staff))).isTrue();
    work.complete("management", staff, "give-consent", answer.equals("agree") ? Map.of("outcome", answer)
        : Map.of("outcome", answer, "reason", "请向客户核实。"));

    if (answer.equals("agree")) {
      assertFiledAs(staff, ComplaintStatus.WITHDRAWN);
      assertThat(cases.told(staff)).contains("客户称已解决。");
      assertThat(notices.toCustomer(staff)).contains("withdrawn");
    } else {
      assertOpen(staff, "accept-order");
      assertThat(handling.isWithdrawalRequested(new CaseNumber(staff))).isFalse();
      assertThat(notices.toCustomer(staff)).doesNotContain("withdrawn");
    }
  }

  @Test
  @DisplayName("the customer's own withdrawal takes effect at once, also while somebody is asked to consent")
  void customersOwn() {
    String number = cases.received("service.attitude");
    handling.requestWithdrawal(new CaseNumber(number), "客户称已解决。", "junior-agent");
    assertOpen(number, "give-consent", "review-content");

    customer.withdraws(number, "本人撤回。");

    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
  }

  private String dispatchedTo(String department) {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, department);
    return number;
  }

  private String diagnosedBy(String department) {
    String number = dispatchedTo(department);
    departments.orderAccepted(number, department);
    departments.diagnosed(number, department);
    return number;
  }

  private String unanswered(Level level) {
    String number = cases.received("tariff.billing-error");
    agents.customerAsked(number, "请提供账单。");
    escalated.found(number, level, 2);
    clock.waitingTimePassed(number);
    return number;
  }
}
