package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.incident.Incidents;
import org.complaintdesk.support.Cases.Order;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A customer whose complaint was solved with its incident is asked for a verdict (RS-6, NG-3)")
class IncidentVerdictTest extends Scenario {

  private static final String CUSTOMER = "13893112345";
  private static final String REPAIR = "基站已修复,通话恢复正常。";
  private static final String REPORT = "电源模块老化导致基站退服,已更换并列入巡检。";

  @Autowired
  private Incidents incidents;

  @Test
  @DisplayName("satisfied: the case is filed with the report as its summary; nobody tells, confirms or sums up again")
  void satisfied() {
    String number = cases.received("network.signal");
    solvedWithItsIncident(number);

    assertAsked(number);
    DeskClock.now("2026-11-13 09:00");
    customer.satisfied(number);

    assertFiledAs(number, ComplaintStatus.ARCHIVED);
    assertThat(shown(number)).containsEntry("Result", REPAIR);
    assertThat(cases.told(number)).contains("What was learned: " + REPORT);
    assertThat(cases.complaint(number).toldAt()).contains(DeskClock.at("2026-11-12 10:00"));
    assertThat(cases.story(number)).endsWith("told", "summarised", "survey-opened", "step",
        "survey-answered", "archived");
    assertThat(notices.toCustomer(number)).containsOnlyOnce("incident-solved").doesNotContain("result");
  }

  @Test
  @DisplayName("no answer in time: the case is closed as such (NG-3)")
  void noAnswer() {
    String number = cases.received("network.signal");
    solvedWithItsIncident(number);

    customer.noVerdict(number);

    assertFiledAs(number, ComplaintStatus.ARCHIVED);
    assertThat(cases.story(number)).doesNotContain("survey-answered", "reopened-dissatisfied");
  }

  @Test
  @DisplayName("by a link, if that is the customer's way")
  void askedByLink() {
    String number = cases.receivedByEmail("network.signal", "liming@example.com", "zh-CN");
    solvedWithItsIncident(number);

    assertOpen(number, "enter-survey-answer");
    assertThat(notices.toCustomer(number)).containsOnlyOnce("incident-solved", "survey").doesNotContain("result");
  }

  @Test
  @DisplayName("by an agent who calls, if no link can go to the customer")
  void askedWithoutAddress() {
    String number = cases.received("network.signal", Channel.APP, Map.of());
    solvedWithItsIncident(number);

    assertOpen(number, "ask-satisfaction");
    assertThat(notices.toCustomer(number)).doesNotContain("survey");
    assertThat(work.facts(number, "ask-satisfaction")).as("what the agent says of the result")
        .contains("\"result\":\"" + REPAIR + "\"");
  }

  @Test
  @DisplayName("dissatisfied: a customer manager takes over; then the case ends like any other (NG-3, NG-5, NG-6)")
  void dissatisfied() {
    String number = cases.received("network.signal");
    solvedWithItsIncident(number);

    customer.dissatisfied(number);

    assertOpen(number, "reassess-complaint");
    assertThat(work.groups(number, "reassess-complaint")).containsExactly("customer-manager");
    assertThat(work.due(number, "reassess-complaint")).isEqualTo(cases.dueAt(number));
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.story(number)).endsWith("reopened-dissatisfied");
    managers.dispatched(number, "dept-network");
    departments.solved(number, "dept-network");
    managers.resultApproved(number);
    agents.customerTold(number);
    customer.confirmedSolved(number);
    agents.summarised(number);
    assertFiledAs(number, ComplaintStatus.ARCHIVED);
    assertThat(cases.complaint(number).findings().lesson()).isPresent().get().isNotEqualTo(REPORT);
    assertThat(notices.toCustomer(number)).containsOnlyOnce("incident-solved", "result");
  }

  @Test
  @DisplayName("dissatisfied with the customer manager's answer too: the case is escalated (NG-3, ES-1)")
  void dissatisfiedAgain() {
    String number = cases.received("network.signal");
    solvedWithItsIncident(number);
    customer.dissatisfied(number);
    managers.answered(number, 10);

    customer.dissatisfied(number);

    assertOpen(number, "judge-escalation");
  }

  @Test
  @DisplayName("dissatisfied before with another answer: the case is escalated at once (NG-3, ES-1)")
  void dissatisfiedBefore() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 10);
    customer.dissatisfied(number);
    solvedWithItsIncident(number);
    assertAsked(number);

    customer.dissatisfied(number);

    assertOpen(number, "judge-escalation");
  }

  @Test
  @DisplayName("on demand the case is escalated, whatever the verdict (NG-3, ES-1 c)")
  void demanded() {
    String number = cases.received("network.signal");
    solvedWithItsIncident(number);

    work.complete("junior", number, "ask-satisfaction",
        Map.of("outcome", "answered", "verdict", "satisfied", "escalationDemanded", true));

    assertOpen(number, "judge-escalation");
    assertThat(cases.fact(number, "escalationReasons")).isEqualTo(List.of("customer-demand"));
  }

  @Test
  @DisplayName("once for several complaints; the case file of the others says by which, and they stay filed")
  void askedOnce() {
    String one = cases.receivedOfOutage(CUSTOMER, 1);
    String other = cases.receivedOfOutage(CUSTOMER, 1);
    String incident = opened(one);
    incidents.attach(new CaseNumber(other), new CaseNumber(incident));
    emergency.incidentOver(incident);

    String asked = cases.status(one) == ComplaintStatus.TOLD ? one : other;
    String filed = asked.equals(one) ? other : one;
    assertAsked(asked);
    assertFiledAs(filed, ComplaintStatus.ARCHIVED);
    assertThat(cases.story(filed)).doesNotContain("survey-opened");
    assertThat(cases.told(filed)).contains("The customer is asked with complaint " + asked);
    assertThat(notices.toCustomer(filed)).doesNotContain("incident-solved", "result", "survey");
    assertThat(cases.told(filed)).contains("What was learned: " + REPORT);

    customer.dissatisfied(asked);

    assertOpen(asked, "reassess-complaint");
    assertThat(cases.status(filed)).isEqualTo(ComplaintStatus.ARCHIVED);
  }

  @Test
  @DisplayName("while another question to the customer is open: that wait ends, and nobody reviews the complaint any more")
  void overInTheReview() {
    String number = cases.received("network.signal");
    agents.customerAsked(number, "请问通话中断的地点？");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WAITING_FOR_CUSTOMER);
    solvedWithItsIncident(number);

    assertAsked(number);
    assertThat(cases.pauses(number)).as("of the question; who is called stops no clock").hasSize(1)
        .noneMatch(RecordedPause::open);
    customer.dissatisfied(number);

    assertOpen(number, "reassess-complaint");
    assertThat(cases.pauses(number)).noneMatch(RecordedPause::open);
    assertThat(processes.stages(number)).containsOnlyOnce("review-complaint");
  }

  @Test
  @DisplayName("of which nothing was known but the matter: a customer manager may have it reviewed from the start")
  void nothingKnown() {
    String number = cases.receivedWithNothingButTheMatter();
    String incident = opened(cases.receivedOfOutage(CUSTOMER, 1));
    incidents.attach(new CaseNumber(number), new CaseNumber(incident));
    emergency.incidentOver(incident);
    customer.dissatisfied(number);

    work.complete("line", number, "reassess-complaint",
        Map.of("outcome", "review", "attribution", "company", "reason", "投诉内容不明。"));

    assertOpen(number, "review-content");
  }

  @Test
  @DisplayName("while departments work: their orders are cancelled, and what the review found is not lost")
  void overInTheOrders() {
    String number = cases.received("network.signal");
    int registered = work.task(number, "review-content").getPriority();
    agents.reviewedAndAccepted(number, "unusable", 1, "none");
    int reviewed = work.task(number, "settle-or-draft").getPriority();
    agents.drafted(number, "dept-network", "dept-equipment");
    agents.approved(number, "dept-network", "dept-equipment");
    departments.orderAccepted(number, "dept-network");
    solvedWithItsIncident(number);

    assertAsked(number);
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("CANCELLED", "CANCELLED");
    assertThat(cases.told(number)).contains("“Accept work order”", "Solved by incident");
    assertThat(work.task(number, "ask-satisfaction").getPriority()).isEqualTo(reviewed).isGreaterThan(registered);
    customer.dissatisfied(number);
    assertThat(work.task(number, "reassess-complaint").getPriority()).isEqualTo(reviewed);
    managers.dispatched(number, "dept-network");
    departments.solved(number, "dept-network");
    assertOpen(number, "review-outcome");
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("CANCELLED", "CANCELLED", "DONE");
  }

  @Test
  @DisplayName("while the result waits for its review, or for being told: the repair takes its place")
  void overBeforeAnotherResultIsTold() {
    String reviewed = solvedByDepartment();
    String approved = solvedByDepartment();
    managers.resultApproved(approved);
    assertOpen(reviewed, "review-outcome");
    assertOpen(approved, "tell-customer");

    for (String number : List.of(reviewed, approved)) {
      solvedWithItsIncident(number);

      assertAsked(number);
      assertThat(shown(number)).containsEntry("Result", REPAIR);
      assertThat(cases.story(number)).contains("task-closed").containsOnlyOnce("told");
      customer.satisfied(number);
      assertFiledAs(number, ComplaintStatus.ARCHIVED);
    }
  }

  private String solvedByDepartment() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.solved(number, "dept-network");
    return number;
  }

  private void solvedWithItsIncident(String number) {
    emergency.incidentOver(opened(number));
  }

  private String opened(String firstComplaint) {
    return incidents.open("城关区基站中断", "network.outage", "lanzhou", new CaseNumber(firstComplaint)).value();
  }

  /** The customer is called for a verdict; nothing else is open, and the desk told the result once. */
  private void assertAsked(String number) {
    assertOpen(number, "ask-satisfaction");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(notices.toCustomer(number)).containsOnlyOnce("incident-solved");
  }
}
