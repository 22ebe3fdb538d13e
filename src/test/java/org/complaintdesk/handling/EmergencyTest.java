package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complaintdesk.support.DeskClock.at;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.incident.Incidents;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.Ownership;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An urgent complaint and the emergency team (DX-5)")
class EmergencyTest extends Scenario {

  private static final int MANY = 200;

  @Autowired
  private ManagementService management;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private Incidents incidents;
  @Autowired
  private Ownership ownership;

  @Test
  @DisplayName("urgency 1 at registration calls the team at once, and once only when the complaint is assessed again")
  void calledOnce() {
    String number = urgent();

    assertOpen(number, "acknowledge-emergency", "review-content");
    assertThat(work.groups(number, "acknowledge-emergency")).containsExactly("emergency-team");
    assertThat(work.due(number, "acknowledge-emergency")).isEqualTo(at("2026-11-12 11:00"));
    assertThat(work.task(number, "acknowledge-emergency").getPriority()).isEqualTo(100);
    assertThat(notices.toGroups(number)).containsExactly("emergency");

    agents.reviewedAndAccepted(number, "unusable", MANY, "safety");

    assertThat(processes.started(number)).containsOnlyOnce("emergency-response");
    assertThat(cases.story(number)).containsOnlyOnce("emergency-called");
    assertThat(notices.toGroups(number)).containsExactly("emergency");
  }

  @Test
  @DisplayName("a complaint that turns out to be urgent in its review calls the team then; others never do")
  void calledAfterReview() {
    String number = cases.received("network.signal");
    assertThat(processes.started(number)).doesNotContain("emergency-response");

    agents.reviewedAndAccepted(number, "unusable", 1, "safety");
    assertThat(processes.started(number)).containsOnlyOnce("emergency-response");

    String ordinary = cases.received("network.signal");
    agents.reviewedAndAccepted(ordinary, "unusable", 1, "none");
    assertThat(processes.started(ordinary)).doesNotContain("emergency-response");
    assertThat(cases.story(ordinary)).doesNotContain("emergency-called");
  }

  @Test
  @DisplayName("whoever acknowledges owns the emergency, restores the service and reports; the complaint goes on")
  void acknowledgedInTime() {
    String number = urgent();
    DeskClock.now("2026-11-12 11:00");

    emergency.acknowledged(number);

    assertThat(cases.told(number)).contains("acknowledged the call in time; 石 磊 owns the emergency");
    ownership.assertHeld(number, "restore-service", "emergency", "emergency-team");
    assertThat(work.due(number, "restore-service")).isEqualTo(at("2026-11-13 10:00"));
    assertThat(work.facts(number, "restore-service")).contains("Owner: 石 磊.");

    emergency.serviceRestored(number);

    assertThat(cases.story(number)).containsSubsequence("emergency-called", "emergency-acknowledged",
        "service-restored");
    assertOpen(number, "review-content");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);
    assertThat(notices.toCustomer(number)).doesNotContain("incident-solved");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKey("emergency-response").count()).isZero();
  }

  @Test
  @DisplayName("an overdue acknowledgement is reminded again and again until somebody acknowledges, and counts as late")
  void acknowledgedLate() {
    String number = urgent();

    DeskClock.now("2026-11-12 11:00");
    remind(number);
    DeskClock.now("2026-11-12 12:00");
    remind(number);

    assertThat(notices.toGroups(number)).containsExactly("emergency", "emergency", "emergency");
    assertThat(work.openTasks(number)).containsOnlyOnce("acknowledge-emergency");

    DeskClock.now("2026-11-12 12:10");
    emergency.acknowledged(number);

    assertThat(cases.story(number)).contains("emergency-acknowledged-late").doesNotContain("emergency-acknowledged");
    assertThat(reminder(number)).isNull();
  }

  @Test
  @DisplayName("nobody outside the team can be named as the owner")
  void ownerBelongsToTheTeam() {
    String number = urgent();

    assertThatThrownBy(() -> work.complete("emergency", number, "acknowledge-emergency",
        Map.of("emergencyOwner", "junior", "emergencyScope", "ordinary"))).hasMessageContaining("emergencyOwner");

    assertThat(work.openTasks(number)).contains("acknowledge-emergency");
    assertThat(cases.story(number)).doesNotContain("emergency-acknowledged");
    work.complete("emergency", number, "acknowledge-emergency",
        Map.of("emergencyOwner", "emergency", "emergencyScope", "ordinary"));
    assertThat(cases.told(number)).contains("Owner: 石 磊");
  }

  @Test
  @DisplayName("a major emergency has a task force: departments work side by side, the service waits for all (DX-3)")
  void taskForce() {
    String number = urgent();

    emergency.taskForceCalled(number, "dept-network", "dept-equipment");

    assertThat(work.openTasks(number)).filteredOn("contribute-to-task-force"::equals).hasSize(2);
    emergency.contributed(number, "dept-network");
    assertThat(work.openTasks(number)).contains("contribute-to-task-force").doesNotContain("restore-service");
    emergency.contributed(number, "dept-equipment");
    assertThat(work.openTasks(number)).contains("restore-service").doesNotContain("contribute-to-task-force");
  }

  @Test
  @DisplayName("the emergency outlives the complaint that began it")
  void outlivesTheComplaint() {
    String number = urgent();

    customer.withdraws(number, "不再投诉。");

    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WITHDRAWN);
    assertOpen(number, "acknowledge-emergency");
    emergency.acknowledged(number);
    emergency.serviceRestored(number);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WITHDRAWN);
    processes.assertNothingIsLeft(number);
  }

  @Test
  @DisplayName("of a complaint that has ended nobody is reminded, and its closed case stays as it is")
  void notRemindedOfAnEndedComplaint() {
    String number = urgent();
    customer.withdraws(number, "不再投诉。");
    List<String> story = cases.story(number);

    DeskClock.now("2026-11-12 11:00");
    remind(number);

    assertThat(notices.toGroups(number)).containsExactly("emergency");
    assertThat(cases.story(number)).isEqualTo(story);
    assertOpen(number, "acknowledge-emergency");
  }

  @Test
  @DisplayName("its owner is urged near the target for the restoration, and again and again past it, until it is reported (DL-7)")
  void restorationUrged() {
    String number = urgent();
    emergency.acknowledged(number);
    assertThat(urging(number).getDuedate()).as("three quarters of 24 hours").isEqualTo(at("2026-11-13 04:00"));
    assertThat(urged(number)).isEmpty();

    urge(number);
    assertThat(urged(number)).as("not who reviews the complaint meanwhile").containsExactly("PERSON emergency");
    assertThat(cases.told(number)).contains("restoration due");
    for (String moment : List.of("2026-11-13 06:00", "2026-11-13 08:00", "2026-11-13 10:00", "2026-11-13 12:00")) {
      assertThat(urging(number).getDuedate()).isEqualTo(at(moment));
      urge(number);
    }
    assertThat(urged(number)).hasSize(5);

    emergency.serviceRestored(number);

    assertThat(urging(number)).isNull();
    assertOpen(number, "review-content");
  }

  @Test
  @DisplayName("of a task force those departments are urged that have not contributed yet, then the owner (DX-3, DL-7)")
  void taskForceUrged() {
    String number = urgent();
    emergency.taskForceCalled(number, "dept-network", "dept-equipment");
    emergency.contributed(number, "dept-network");

    urge(number);

    assertThat(urged(number)).containsExactly("GROUP dept-equipment");
    emergency.contributed(number, "dept-equipment");
    urge(number);
    assertThat(urged(number)).containsExactly("GROUP dept-equipment", "PERSON emergency");
  }

  @Test
  @DisplayName("the owner of an incident is urged by its own targets, in a notice about the complaint that began it (RS-6)")
  void incidentUrged() {
    String number = cases.received("network.signal");
    String incident = incidents.open("城关区基站退服", "network.outage", "lanzhou", new CaseNumber(number)).value();
    emergency.acknowledged(incident);
    assertThat(urging(incident).getDuedate()).as("three quarters of 8 hours").isEqualTo(at("2026-11-12 16:00"));

    urge(incident);

    assertThat(urged(number)).containsExactly("PERSON emergency");
  }

  @Test
  @DisplayName("about a complaint that has ended nobody is urged to restore the service")
  void notUrgedAboutAnEndedComplaint() {
    String number = urgent();
    emergency.acknowledged(number);
    customer.withdraws(number, "不再投诉。");
    List<String> story = cases.story(number);

    urge(number);

    assertThat(urged(number)).isEmpty();
    assertThat(cases.story(number)).isEqualTo(story);
    assertOpen(number, "restore-service");
  }

  private String urgent() {
    return cases.receivedOfOutage("13893112345", MANY);
  }

  private void remind(String number) {
    management.executeJob(reminder(number).getId());
  }

  private Job reminder(String number) {
    return timer(number, "acknowledgement-overdue");
  }

  /** The time comes to urge whoever restores the service. */
  private void urge(String number) {
    Job due = urging(number);
    ClockUtil.setCurrentTime(due.getDuedate());
    management.executeJob(due.getId());
  }

  private Job urging(String number) {
    return timer(number, "restoration-due");
  }

  private Job timer(String number, String event) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKey("emergency-response").list().stream()
        .map(instance -> management.createJobQuery()
            .processInstanceId(instance.getId()).activityId(event).singleResult())
        .filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Who was urged to restore the service, in order. */
  private List<String> urged(String number) {
    return notices.recipientsByKind(number, "restoration-due");
  }
}
