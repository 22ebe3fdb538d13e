package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.dispatch.WorkOrderHandling;
import org.complaintdesk.incident.Incidents;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.EscalatedCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("RS-3: a case is chased while none of its orders can be")
class CaseChaseTest extends Scenario {

  private static final String WORDS = "请尽快处理。";

  @Autowired
  private WorkOrderHandling orders;
  @Autowired
  private EscalatedCases escalated;
  @Autowired
  private Incidents incidents;
  @Autowired
  private OnBehalf desk;
  @Autowired
  private TaskService tasks;
  @Autowired
  private RuntimeService runtime;

  @Test
  @DisplayName("in review: it is kept with its words, moves up, and the group that waits is told; an answer it is not")
  void inReview() {
    String number = cases.received("network.signal");
    agents.customerAsked(number, "请问具体地点?");
    int before = priority(number, "record-reply");

    assertThat(orders.chaseAll(new CaseNumber(number), WORDS, true)).isTrue();
    assertThat(orders.chaseAll(new CaseNumber(number), WORDS, false)).isTrue();

    assertThat(cases.told(number)).contains("The customer chased the case: " + WORDS, "The case was chased: " + WORDS);
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE)).contains("客户催办本案：" + WORDS);
    assertThat(cases.story(number)).doesNotContain("replied", "supplemented", "progress-asked", "order-chased");
    assertThat(chased(number)).containsExactly("junior-agent", "junior-agent");
    assertThat(notices.toCustomer(number)).doesNotContain("case-chased", "standing");
    assertThat(priority(number, "record-reply")).isEqualTo(before + 20);
    assertOpen(number, "record-reply");
  }

  @Test
  @DisplayName("while the dispatch is drafted: who has it is told, and what comes next stands as high; 100 is the highest")
  void whileDrafted() {
    String number = cases.received("network.signal");
    agents.reviewedAndAccepted(number);
    work.as("junior", () -> tasks.claim(work.task(number, "settle-or-draft").getId(), "junior"));
    int before = priority(number, "settle-or-draft");

    orders.chaseAll(new CaseNumber(number), WORDS, true);

    assertThat(chased(number)).containsExactly("junior");
    assertThat(priority(number, "settle-or-draft")).isEqualTo(before + 10);
    agents.handedOver(number);
    assertThat(priority(number, "approve-dispatch")).isEqualTo(before + 10);
    for (int chase = 0; chase < 10; chase++) {
      orders.chaseAll(new CaseNumber(number), WORDS, true);
    }
    assertThat(priority(number, "approve-dispatch")).isEqualTo(100);
  }

  @Test
  @DisplayName("while its only order is returned and while the result is reviewed: whoever decides is told, no department")
  void beforeAndAfterTheOrders() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.orderReturned(number, "dept-network", "不属于本部门。");
    orders.chaseAll(new CaseNumber(number), WORDS, true);
    agents.insisted(number);
    DeskClock.now("2026-11-12 11:00");
    departments.solved(number, "dept-network");
    int before = priority(number, "review-outcome");

    orders.chaseAll(new CaseNumber(number), WORDS, true);

    assertThat(chased(number)).containsExactly("senior-agent", "complaint-management");
    assertThat(priority(number, "review-outcome")).isEqualTo(before + 10);
    assertThat(cases.story(number)).doesNotContain("order-chased");
  }

  @Test
  @DisplayName("escalated: its owner, the departments that investigate and legal counsel are told, and nobody else")
  void escalated() {
    String number = cases.received("tariff.billing-error");
    agents.dispatchedTo(number, "dept-billing", "dept-network");
    escalated.requestedBy("junior", number, "客户要求由专人处理。");
    escalated.judgedWithLegalCounsel(number);
    int before = priority(number, "investigate-cause");

    assertThat(orders.chaseAll(new CaseNumber(number), WORDS, true)).isTrue();

    assertThat(chased(number)).containsExactlyInAnyOrder(EscalatedCases.OWNER, "dept-billing", "legal-counsel");
    assertThat(priority(number, "investigate-cause")).isEqualTo(before + 10);
    assertThat(priority(number, "give-legal-opinion")).isEqualTo(before + 10);
    escalated.found(number, "dept-billing");
    escalated.legalOpinionGiven(number);
    assertThat(priority(number, "decide-solution")).isEqualTo(before + 10);
    work.as(EscalatedCases.OWNER, () -> desk.asTheDesk(() -> orders.chaseAll(new CaseNumber(number), WORDS, false)));
    assertThat(chased(number)).as("the owner knows of his own chase").hasSize(3);
  }

  @Test
  @DisplayName("may come as the engine's message complaint.supplemented; where nothing else is said the customer chases")
  void byMessage() {
    String number = cases.received("network.signal");

    work.as("admin", () -> runtime.correlateMessage("complaint.supplemented", number,
        Map.of("supplement", WORDS, "supplementKind", "chase")));

    assertThat(cases.story(number)).containsOnlyOnce("chased-by-customer").doesNotContain("supplemented", "chased");
    assertThat(chased(number)).containsExactly("junior-agent");
  }

  @Test
  @DisplayName("while it waits with its incident: whoever holds the complaint is told")
  void withItsIncident() {
    String number = cases.received("network.outage");
    incidents.open("城关区基站中断", "network.outage", "lanzhou", new CaseNumber(number));

    assertThat(orders.chaseAll(new CaseNumber(number), WORDS, true)).isTrue();

    assertThat(chased(number)).containsExactly("junior-agent");
    assertThat(priority(number, "review-content")).as("an outage is first already").isEqualTo(100);
  }

  @Test
  @DisplayName("not once it has ended")
  void notAfterTheEnd() {
    String number = cases.received("network.signal");
    customer.withdraws(number, "误投诉。");

    assertThat(orders.chaseAll(new CaseNumber(number), WORDS, true)).isFalse();

    assertThat(chased(number)).isEmpty();
    assertThat(cases.story(number)).doesNotContain("chased-by-customer", "chased");
    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
  }

  private int priority(String number, String task) {
    return work.task(number, task).getPriority();
  }

  /** Whom the notice of a chased case was for, the first first. */
  private List<String> chased(String number) {
    return notices.recipients(number, "case-chased");
  }
}
