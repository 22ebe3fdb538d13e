package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.support.DeskClock.at;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The watch over the deadlines of a complaint and the people it turns to (DL-7)")
class WatchRemindersTest extends WatchedScenario {

  @Test
  @DisplayName("reminds the holder near a deadline, and past it the holder and who leads them")
  void holderThenLeader() {
    String number = watched(cases.received("tariff.billing-error"));
    assertThat(sleepsUntil(number)).as("three of four hours").isEqualTo(at("2026-11-12 13:00"));

    wakes(number);
    assertThat(given(number)).containsExactly("ASSESS 0.75 holder");
    assertThat(cases.told(number)).contains(
        "Reminded of a deadline that is near: Junior agent – urgency set by 2026-11-12 14:00. "
            + "No message was sent: no channel configured.").as("told once").doesNotContain("The notice “reminder”");
    assertThat(sleepsUntil(number)).isEqualTo(at("2026-11-12 14:00"));

    wakes(number);
    assertThat(given(number)).contains("ASSESS 1 holder", "ASSESS 1 leader").hasSize(3);
    assertThat(cases.told(number))
        .contains("Urged past a deadline: Junior agent – urgency set by 2026-11-12 14:00.")
        .contains("Urged past a deadline: Senior agent – urgency set by 2026-11-12 14:00.")
        .doesNotContain("Manager");
    assertThat(notices(number)).containsOnly("reminder GROUP junior-agent", "overdue GROUP junior-agent",
        "overdue GROUP senior-agent");
    assertThat(sleepsUntil(number)).as("a quarter of the response target is left")
        .isEqualTo(at("2026-11-12 16:00"));
  }

  @Test
  @DisplayName("reminds the person who has taken the work, not everybody of the group")
  void personWhoHasTakenIt(@Autowired TaskService tasks) {
    String number = watched(cases.received("tariff.billing-error"));
    Task review = work.task(number, "review-content");
    work.as("junior", () -> tasks.claim(review.getId(), "junior"));

    wakes(number);

    assertThat(notices(number)).containsExactly("reminder PERSON junior");
    assertThat(cases.told(number)).contains("Reminded of a deadline that is near: 林 晓雯");
  }

  @Test
  @DisplayName("urges the department that holds a work order, and complaint management, which leads it (RS-4)")
  void departmentWithAnOrder() {
    String number = watched(cases.received("tariff.billing-error"));
    agents.dispatchedTo(number, "dept-billing", "dept-service");
    departments.orderAccepted(number, "dept-service");
    assertThat(sleepsUntil(number)).isEqualTo(at("2026-11-12 16:00"));

    wakes(number);
    wakes(number);

    assertThat(cases.told(number))
        .contains("Reminded of a deadline that is near: Billing department – department responds by")
        .contains("Urged past a deadline: Complaint management – department responds by")
        .as("it has responded").doesNotContain("Service department – department responds by");
  }

  @Test
  @DisplayName("tells the manager past the end of a case, once though several deadlines end together")
  void managerPastTheEnd() {
    String number = watched(cases.received("tariff.billing-error"));
    wakesUntil(number, "2026-11-16 18:00");

    assertThat(given(number)).contains("DUE 0.75 holder", "DUE 0.9 leader", "DUE 1 holder", "DUE 1 leader",
        "DUE 1 manager", "HANDLE 1 manager").doesNotHaveDuplicates();
    assertThat(cases.told(number)).containsOnlyOnce(
        "Urged past a deadline: Manager – binding deadline 2026-11-16 18:00; handled by 2026-11-16 18:00.");
  }

  @Test
  @DisplayName("reminds earlier and higher where the case is major")
  void majorCase() {
    String number = watched(cases.received("network.outage"));
    agents.reviewedAndAccepted(number, "unusable", 50, "safety");
    assertThat(shown(number)).containsEntry("Level", "Major");

    assertThat(sleepsUntil(number)).as("half of the two hours to respond").isEqualTo(at("2026-11-12 11:00"));
    wakes(number);
    assertThat(given(number)).containsExactly("RESPOND 0.5 holder");
    assertThat(sleepsUntil(number)).isEqualTo(at("2026-11-12 11:30"));
    wakes(number);
    assertThat(given(number)).contains("RESPOND 0.75 leader");
  }

  @Test
  @DisplayName("reminds of each deadline once a person where a complaint is registered late, not of all it missed")
  void registeredLate() {
    DeskClock.now("2026-11-13 09:30");
    String number = watched(cases.receivedAt("2026-11-12 10:00", "tariff.billing-error"));

    wakes(number);

    assertThat(given(number)).containsExactlyInAnyOrder("ASSESS 1 holder", "ASSESS 1 leader", "ASSESS 1.5 manager",
        "RESPOND 1 holder", "RESPOND 1 leader", "RESPOND 1.5 manager", "PROPOSE 0.75 holder");
    assertThat(sleepsUntil(number)).isEqualTo(at("2026-11-13 10:00"));
  }

  @Test
  @DisplayName("urges whoever handles the complaint, not the emergency team, whose limits are its own (DX-5)")
  void emergencyBesideIt() {
    String number = watched(cases.receivedOfOutage("13893112345", 200));
    emergency.acknowledged(number);

    wakesUntil(number, "2026-11-13 10:00");

    assertThat(urged(number, "binding deadline 2026-11-13 10:00"))
        .anyMatch(line -> line.startsWith("Urged past a deadline: Junior agent"));
    assertThat(urged(number, "")).noneMatch(line -> line.contains("Emergency team") || line.contains("石 磊"));
  }

  @Test
  @DisplayName("reminds nobody again of a deadline that another assessment left where it was")
  void unmovedDeadlines() {
    String number = watched(cases.received("tariff.billing-error"));
    wakesUntil(number, "2026-11-16 06:00");
    assertThat(urged(number, "handled by 2026-11-16 18:00")).hasSize(1);

    agents.reviewedAndAccepted(number, "unusable", 1, "none");
    assertThat(deadlines.of(new CaseNumber(number))).filteredOn(deadline -> deadline.kind() == DeadlineKind.HANDLE)
        .singleElement().satisfies(handle -> assertThat(handle.urgency()).isEqualTo(2));
    wakes(number);

    assertThat(urged(number, "handled by 2026-11-16 18:00")).as("the leader, earlier for a case of priority")
        .hasSize(2).filteredOn(line -> line.contains("Junior agent")).hasSize(1);
  }
}
