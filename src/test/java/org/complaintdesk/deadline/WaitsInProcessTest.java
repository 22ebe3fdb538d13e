package org.complaintdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.desk.CaseNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Waits for the customer in running processes (DL-6)")
class WaitsInProcessTest extends DeadlineCase {

  @Test
  @DisplayName("Waiting for the customer moves deadlines and open tasks together (DL-6)")
  void waitMovesTasks() {
    String wait = waitsForProof();
    assertThat(deadlines.pausesOf(new CaseNumber(number))).anyMatch(RecordedPause::open);

    clock("2026-11-17 11:00");
    answer(wait);

    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.DUE)).contains(at("2026-11-18 18:00"));
    assertThat(fact("dueAt")).isEqualTo(Date.from(at("2026-11-18 18:00")));
    assertThat(fact("respondBy")).isEqualTo(Date.from(at("2026-11-16 20:00")));
    assertThat(task("handle").getDueDate()).isEqualTo(Date.from(at("2026-11-18 18:00")));
    assertThat(task("other").getDueDate()).isNull();
    assertThat(deadlines.of(new CaseNumber(number)).get(5).plannedAt()).isEqualTo(at("2026-11-16 18:00"));
    assertThat(deadlines.pausesOf(new CaseNumber(number))).containsExactly(
        new RecordedPause("proof is missing", at("2026-11-13 09:00"), at("2026-11-17 11:00")));
    assertThat(deadlines.pausesOf(new CaseNumber(number))).noneMatch(RecordedPause::open);
  }

  @Test
  @DisplayName("A task that ends together with the wait keeps the due date it had")
  void finishedTaskKeepsDueDate(@Autowired HistoryService history) {
    String wait = waitsForProof();
    clock("2026-11-17 11:00");
    answer(wait);

    assertThat(history.createHistoricTaskInstanceQuery().processInstanceId(wait).singleResult().getDueDate())
        .isEqualTo(Date.from(at("2026-11-16 18:00")));
    assertThat(task("handle").getDueDate()).isEqualTo(Date.from(at("2026-11-18 18:00")));
  }

  @Test
  @DisplayName("Waits side by side each close their own pause and count once")
  void waitsSideBySide() {
    receive("other", 3, "2026-11-09 10:00");
    clock("2026-11-10 09:00");
    String first = waitForCustomer("one department asks");
    clock("2026-11-11 09:00");
    String second = waitForCustomer("another department asks");
    clock("2026-11-12 09:00");
    answer(first);
    assertThat(deadlines.pausesOf(new CaseNumber(number))).anyMatch(RecordedPause::open);
    clock("2026-11-13 09:00");
    answer(second);

    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.ASSESS)).contains(at("2026-11-12 14:00"));
    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.DUE)).contains(at("2026-11-19 18:00"));
    assertThat(deadlines.pausesOf(new CaseNumber(number))).noneMatch(RecordedPause::open);
  }

  @Test
  @DisplayName("A wait that is cancelled closes its pause as well")
  void cancelledWait() {
    String wait = waitsForProof();
    clock("2026-11-13 11:00");
    runtime.deleteProcessInstance(wait, "no longer needed");

    assertThat(deadlines.pausesOf(new CaseNumber(number))).noneMatch(RecordedPause::open);
    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.RESPOND)).contains(at("2026-11-12 20:00"));
  }

  @Test
  @DisplayName("A new assessment starts from receipt with the waits so far applied")
  void newAssessmentKeepsWaits() {
    String wait = waitsForProof();
    clock("2026-11-17 11:00");
    answer(wait);

    assessAgain("product-quality", 3);

    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.HANDLE)).contains(at("2026-11-19 18:00"));
  }

  @Test
  @DisplayName("The end of a complaint closes open pauses")
  void endClosesPauses() {
    waitsForProof();
    clock("2026-11-17 11:00");
    deadlines.end(new CaseNumber(number));

    assertThat(deadlines.pausesOf(new CaseNumber(number))).extracting(RecordedPause::to)
        .containsExactly(at("2026-11-17 11:00"));
    assertThat(deadlines.pausesOf(new CaseNumber(number))).noneMatch(RecordedPause::open);
  }

  /** A complaint of 2026-11-12 10:00 waits for the customer from 2026-11-13 09:00 on; what is returned is the wait. */
  private String waitsForProof() {
    receive("billing", 3, "2026-11-12 10:00");
    clock("2026-11-13 09:00");
    return waitForCustomer("proof is missing");
  }
}
