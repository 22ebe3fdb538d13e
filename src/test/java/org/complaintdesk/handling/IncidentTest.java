package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.incident.OpenIncident;
import org.complaintdesk.support.EscalatedCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Complaints that come from one fault (RS-6)")
class IncidentTest extends IncidentScenario {

  @Autowired
  private EscalatedCases escalations;
  @Autowired
  private ManagementService management;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private JdbcClient database;

  @Test
  @DisplayName("are solved and answered together: three complaints of two customers, each customer told once")
  void answeredTogether() {
    String first = complaintOf(ONE_CUSTOMER);
    String second = complaintOf(ONE_CUSTOMER);
    String third = complaintOf(ANOTHER_CUSTOMER);
    agents.dispatchedTo(third, "dept-network");
    String incident = opened(first);
    attached(second, incident);
    attached(third, incident);

    emergency.acknowledged(incident);
    emergency.serviceRestored(incident);
    assertThat(emergency.answersWaiting(incident)).hasSize(3);
    assertThat(cases.status(first)).as("nothing is answered in the step of the report itself")
        .isEqualTo(ComplaintStatus.REGISTERED);
    emergency.complaintsAnswered(incident);
    Stream.of(first, second, third).filter(number -> cases.status(number) == ComplaintStatus.TOLD)
        .forEach(customer::satisfied);

    for (String number : List.of(first, second, third)) {
      assertFiledAs(number, ComplaintStatus.ARCHIVED);
      assertThat(shown(number)).containsEntry("Result", "基站已修复,通话恢复正常。");
      assertThat(cases.told(number)).contains("What was learned: 电源模块老化导致基站退服,已更换并列入巡检。");
      assertThat(cases.complaint(number).toldAt()).isPresent();
    }
    assertThat(cases.story(third)).contains("order-cancelled");
    assertThat(told(first) + told(second)).as("notices to the customer of two complaints").isEqualTo(1);
    assertThat(told(third)).isEqualTo(1);
    assertThat(cases.told(first) + cases.told(second)).containsOnlyOnce("was not told again");
    assertThat(processes.started(incident)).containsExactly("emergency-response");
    assertThat(processes.isRunning(incident)).isFalse();
    assertThat(incidents.openIncidents()).extracting(OpenIncident::number)
        .doesNotContain(new CaseNumber(incident));
  }

  @Test
  @DisplayName("a customer who could not be told for want of an address is told by the complaint that has one, once")
  void toldWhereThereIsAnAddress() {
    String unreachable = complaintOf(ONE_CUSTOMER);
    String reachable = cases.receivedByEmail("network.outage", "liming@example.com", "zh-CN");
    String again = cases.receivedByEmail("network.outage", "liming@example.com", "zh-CN");
    String incident = opened(unreachable);
    attached(reachable, incident);
    attached(again, incident);

    emergency.incidentOver(incident);

    assertThat(told(unreachable)).as("put on record, so that somebody tells it another way").isEqualTo(1);
    assertThat(told(reachable)).isEqualTo(1);
    assertThat(told(again)).isZero();
    assertThat(cases.told(again)).contains("was not told again", "asked with complaint " + reachable);
    assertThat(cases.status(again)).isEqualTo(ComplaintStatus.ARCHIVED);
    assertOpen(reachable, "enter-survey-answer");
    assertOpen(unreachable, "ask-satisfaction");
  }

  @Test
  @DisplayName("a complaint that was withdrawn meanwhile is left alone")
  void withdrawnIsLeftAlone() {
    String first = complaintOf(ONE_CUSTOMER);
    String withdrawn = complaintOf(ANOTHER_CUSTOMER);
    String incident = opened(first);
    attached(withdrawn, incident);
    customer.withdraws(withdrawn, "信号已恢复。");

    emergency.incidentOver(incident);

    assertThat(cases.status(withdrawn)).isEqualTo(ComplaintStatus.WITHDRAWN);
    assertThat(told(withdrawn)).isZero();
    assertThat(cases.story(withdrawn)).contains("incident-over").doesNotContain("solved-by-incident", "told");
    assertThat(cases.status(first)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(processes.isRunning(incident)).isFalse();
  }

  @Test
  @DisplayName("an escalated complaint goes on, but its customer and whoever works on it learn of the repair")
  void escalatedGoesOn() {
    String first = complaintOf(ONE_CUSTOMER);
    String escalated = complaintOf(ANOTHER_CUSTOMER);
    String incident = opened(first);
    attached(escalated, incident);
    escalations.requestedBy("senior", escalated, "客户拟向主管部门申诉。");

    emergency.incidentOver(incident);

    assertThat(told(escalated)).isEqualTo(1);
    assertThat(notices.toGroups(escalated)).containsOnlyOnce("service-restored");
    assertThat(cases.told(escalated)).contains("was escalated and goes on, and whoever works on it was told");
    assertThat(work.openTasks(escalated)).contains("judge-escalation");
    assertThat(cases.story(escalated)).doesNotContain("solved-by-incident", "incident-over", "told", "archived");
    assertThat(notices.toGroups(first)).doesNotContain("service-restored");
    assertThat(cases.status(first)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(processes.isRunning(incident)).isFalse();
  }

  @Test
  @DisplayName("a complaint whose customer has its result already keeps that result")
  void toldIsLeftAlone() {
    String first = complaintOf(ONE_CUSTOMER);
    String answered = cases.received("tariff.package");
    agents.reviewedAndAccepted(answered);
    agents.settledByJunior(answered, 10);
    String incident = opened(first);
    attached(answered, incident);

    emergency.incidentOver(incident);

    assertThat(cases.status(answered)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(shown(answered)).containsEntry("Result", "已向客户说明并退还费用。");
    assertThat(told(answered)).isZero();
    assertThat(cases.story(answered)).contains("incident-over").containsOnlyOnce("survey-opened");
    customer.satisfied(answered);
    assertOpen(answered, "confirm-solution");
  }

  @Test
  @DisplayName("an answer that fails waits in the engine as an incident; resumed, it does not answer the others twice")
  void failingAnswer() {
    String first = complaintOf(ONE_CUSTOMER);
    String failing = complaintOf(ANOTHER_CUSTOMER);
    String incident = opened(first);
    attached(failing, incident);
    database.sql("update incident_complaint set attached_complaint = 'x' where complaint_number = ?").param(failing).update();
    emergency.acknowledged(incident);
    emergency.serviceRestored(incident);

    Job stuck = null;
    for (Job answer : emergency.answersWaiting(incident)) {
      stuck = triedUntilItGivesUp(answer.getId()) == null ? stuck : answer;
    }

    assertThat(stuck).isNotNull();
    assertThat(runtime.createIncidentQuery().processInstanceId(stuck.getProcessInstanceId()).count()).isEqualTo(1);
    assertThat(cases.status(first)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(cases.status(failing)).isEqualTo(ComplaintStatus.REGISTERED);
    assertOpen(failing, "review-content");
    assertThat(told(failing)).isZero();

    database.sql("update incident_complaint set attached_complaint = complaint_number where complaint_number = ?").param(failing)
        .update();
    management.setJobRetries(stuck.getId(), 1);
    management.executeJob(stuck.getId());

    assertThat(cases.status(failing)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(told(first)).isEqualTo(1);
    assertThat(told(failing)).isEqualTo(1);
    assertThat(cases.story(first)).containsOnlyOnce("solved-by-incident", "told", "survey-opened");
    assertThat(processes.isRunning(incident)).isFalse();
  }

  /** What it failed with, or null when it was done. */
  private RuntimeException triedUntilItGivesUp(String answer) {
    RuntimeException failure = null;
    while (management.createJobQuery().jobId(answer).withRetriesLeft().count() > 0) {
      try {
        management.executeJob(answer);
      } catch (RuntimeException again) {
        failure = again;
      }
    }
    return failure;
  }

  private long told(String number) {
    return notices.toCustomer(number).stream().filter("incident-solved"::equals).count();
  }
}
