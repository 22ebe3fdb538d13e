package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.support.DeskClock.at;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The deadlines of a running complaint")
class DeadlinesTest extends Scenario {

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource({
      "network.signal,       2026-09-30 15:00, 2026-10-10 18:00",
      "tariff.billing-error, 2026-02-12 09:00, 2026-02-14 18:00",
      "service.attitude,     2026-02-13 20:00, 2026-02-24 18:00",
      "service.procedure,    2025-09-30 10:00, 2025-10-14 18:00",
      "tariff.billing-error, 2026-10-03 10:00, 2026-10-09 18:00",
      "network.signal,       2026-12-30 10:00, 2027-01-05 18:00",
  })
  @DisplayName("follow the official calendar from receipt, holidays and make-up days included (DL-1, DL-4)")
  void fromReceipt(String type, String receivedAt, String dueAt) {
    DeskClock.now(receivedAt);
    String number = cases.receivedAt(receivedAt, type);

    assertThat(cases.dueAt(number)).isEqualTo(at(dueAt));
  }

  @Test
  @DisplayName("count from receipt, not from registration (DL-1, DL-2)")
  void registeredLater() {
    DeskClock.now("2026-11-16 09:00");
    String number = cases.receivedAt("2026-11-12 10:00", "tariff.billing-error");

    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-16 18:00"));
    assertThat(work.due(number, "review-content")).isEqualTo(at("2026-11-12 14:00"));
  }

  @Test
  @DisplayName("are all set before the first task, also when nothing but the matter is known (DL-1, DL-2)")
  void neverWithoutDeadline() {
    String number = cases.receivedWithNothingButTheMatter();

    assertOpen(number, "review-content");
    assertThat(cases.deadlines(number)).containsExactlyEntriesOf(ordered(
        "2026-11-12 14:00", "2026-11-12 18:00", "2026-11-13 10:00", "2026-11-19 18:00", "2026-11-19 18:00",
        "2026-11-19 18:00", "2026-11-27 18:00"));
    assertThat(shown(number)).containsEntry("Urgency", "3 normal");
    assertThat(cases.complaint(number).matter().deadlineClass()).contains("other");
    assertThat(shown(number)).containsEntry("Type", "Type not set");
    assertThat(work.due(number, "review-content")).isEqualTo(at("2026-11-12 14:00"));
    for (DeadlineKind kind : DeadlineKind.OURS) {
      assertThat(cases.fact(number, kind.variable()))
          .isEqualTo(Date.from(cases.deadlines(number).get(kind)));
    }
  }

  @Test
  @DisplayName("stand still while the customer is asked in the review; tasks move with them (DL-6)")
  void pausedInReview() {
    String number = cases.received("tariff.billing-error");
    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-16 18:00"));
    DeskClock.now("2026-11-13 09:00");
    agents.customerAsked(number, "请问是哪个账期?");
    DeskClock.now("2026-11-15 11:00");
    assertThat(cases.dueAt(number)).as("while the clock stands").isEqualTo(at("2026-11-16 18:00"));

    DeskClock.now("2026-11-17 11:00");
    customer.replies(number, "10月。");

    assertThat(cases.deadlines(number)).containsExactlyEntriesOf(ordered(
        "2026-11-16 16:00", "2026-11-16 20:00", "2026-11-17 12:00", "2026-11-23 18:00", "2026-11-18 18:00",
        "2026-11-18 18:00", "2026-11-27 18:00"));
    assertThat(work.due(number, "review-content")).isEqualTo(at("2026-11-16 16:00"));

    agents.reviewedAndAccepted(number);
    assertThat(work.due(number, "settle-or-draft")).isEqualTo(at("2026-11-16 20:00"));
    agents.settledByJunior(number, 20);
    customer.satisfied(number);
    assertThat(work.due(number, "confirm-solution")).isEqualTo(at("2026-11-18 18:00"));
  }

  @Test
  @DisplayName("of open tasks move when another department's customer thinks the proposal over (DL-6)")
  void openTasksMove() {
    String number = cases.received("tariff.billing-error");
    agents.dispatchedTo(number, "dept-billing", "dept-service");
    departments.proposed(number, "dept-billing");
    departments.negotiated(number, "dept-billing", "agreed");
    departments.proposed(number, "dept-service");
    assertThat(work.due(number, "carry-out-plan")).isEqualTo(at("2026-11-16 18:00"));

    DeskClock.now("2026-11-13 09:00");
    departments.negotiated(number, "dept-service", "thinks");
    DeskClock.now("2026-11-17 11:00");
    customer.replies(number, "同意。");

    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-18 18:00"));
    assertThat(work.due(number, "carry-out-plan")).isEqualTo(at("2026-11-18 18:00"));
    assertThat(work.due(number, "negotiate-solution")).isEqualTo(at("2026-11-23 18:00"));

    departments.carriedOut(number, "dept-billing");
    departments.negotiated(number, "dept-service", "agreed");
    departments.carriedOut(number, "dept-service");
    assertThat(work.due(number, "review-outcome")).isEqualTo(at("2026-11-18 18:00"));
    assertThat(cases.pauses(number)).hasSize(1).noneMatch(RecordedPause::open);
  }

  private static Map<DeadlineKind, Instant> ordered(String... moments) {
    Map<DeadlineKind, Instant> deadlines = new LinkedHashMap<>();
    for (int place = 0; place < moments.length; place++) {
      deadlines.put(DeadlineKind.values()[place], at(moments[place]));
    }
    return deadlines;
  }
}
