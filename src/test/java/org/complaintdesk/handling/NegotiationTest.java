package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.support.DeskClock.at;

import java.time.Instant;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.type.Attribution;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.support.Cases.Order;
import org.complaintdesk.support.DepartmentStaff;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Diagnosis and negotiation with the customer")
class NegotiationTest extends Scenario {

  @Test
  @DisplayName("find the cause, and the department proposes with the measures of the table at hand (DX-1, DX-2, CL-8)")
  void diagnosed() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.orderAccepted(number, "dept-network");
    assertThat(work.due(number, "diagnose-problem")).isEqualTo(at("2026-11-13 10:00"));

    departments.diagnosed(number, "dept-network");

    assertOpen(number, "propose-solution");
    assertThat(work.due(number, "propose-solution")).isEqualTo(at("2026-11-13 10:00"));
    assertThat(shown(number)).containsEntry("Problem type", "service quality");
    assertThat(cases.complaint(number).findings().isAttributionConfirmed()).isTrue();
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("DIAGNOSED");
    assertThat(work.facts(number, "propose-solution"))
        .contains("Repair or improve the network at the place concerned");
  }

  @Test
  @DisplayName("change the attribution with a reason (CL-7)")
  void attributionChanged() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.orderAccepted(number, "dept-network");
    var diagnosis = DepartmentStaff.diagnosis("third-party");
    diagnosis.put("attributionReason", "施工方挖断光缆。");

    work.completeFor("dept-network", number, "diagnose-problem", diagnosis);

    assertThat(shown(number)).containsEntry("Attribution", "Third party");
    assertThat(cases.told(number)).contains("施工方挖断光缆。");
  }

  @Test
  @DisplayName("go on in rounds until the customer agrees; every round is kept (NG-1)")
  void inRounds() {
    String number = negotiating("dept-network");

    departments.negotiated(number, "dept-network", "another-round");
    assertOpen(number, "propose-solution");
    departments.proposed(number, "dept-network", "免当月月租。");
    departments.negotiated(number, "dept-network", "another-round");
    departments.proposed(number, "dept-network", "免两个月月租。");
    departments.negotiated(number, "dept-network", "agreed");

    assertOpen(number, "carry-out-plan");
    assertThat(work.due(number, "carry-out-plan")).isEqualTo(cases.dueAt(number));
    assertThat(cases.rounds(number + "-1")).containsExactly("调整参数并退还费用。", "免当月月租。", "免两个月月租。");

    departments.carriedOut(number, "dept-network");
    assertOpen(number, "review-outcome");
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("DONE");
    assertThat(cases.pauses(number)).isEmpty();
  }

  @Test
  @DisplayName("may end without agreement; nothing is carried out, the result is reviewed (NG-1, DX-4)")
  void notAgreed() {
    String number = negotiating("dept-network");

    departments.negotiated(number, "dept-network", "disagreed");

    assertOpen(number, "review-outcome");
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("NOT_AGREED");
    assertThat(cases.story(number)).contains("disagreed", "order-not-agreed").doesNotContain("agreed", "order-done");
  }

  @Test
  @DisplayName("leave the customer time to think with the clock stopped (DL-6)")
  void thinksItOver() {
    String number = negotiating("dept-network");
    assertThat(work.due(number, "negotiate-solution")).isEqualTo(at("2026-11-19 18:00"));

    departments.negotiated(number, "dept-network", "thinks");

    assertOpen(number, "record-reply");
    assertThat(work.groups(number, "record-reply")).containsExactly("dept-network");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WAITING_FOR_CUSTOMER);

    DeskClock.now("2026-11-13 16:00");
    customer.replies(number, "同意方案。");

    assertOpen(number, "negotiate-solution");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(work.due(number, "negotiate-solution")).isEqualTo(at("2026-11-20 18:00"));
    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-18 18:00"));
    assertThat(cases.pauses(number)).singleElement()
        .satisfies(pause -> assertThat(pause.reason()).isEqualTo("proposal"));
  }

  @Test
  @DisplayName("go on when the customer does not answer in the table's time (DL-6)")
  void thinksTooLong() {
    String number = negotiating("dept-network");
    departments.negotiated(number, "dept-network", "thinks");

    clock.waitingTimePassed(number);

    assertOpen(number, "negotiate-solution");
    assertThat(cases.pauses(number)).noneMatch(RecordedPause::open);
    assertThat(cases.story(number)).doesNotContain("replied");
    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-18 18:00"));
  }

  @Test
  @DisplayName("count the pauses of two departments that overlap once (DL-6)")
  void overlappingPauses() {
    String number = negotiating("dept-network", "dept-service");
    DeskClock.now("2026-11-13 09:00");
    departments.negotiated(number, "dept-network", "thinks");
    DeskClock.now("2026-11-14 09:00");
    departments.negotiated(number, "dept-service", "thinks");

    assertOpen(number, "record-reply", "record-reply");
    DeskClock.now("2026-11-16 09:00");
    agents.replyRecorded("network", work.task(number, "record-reply", "dept-network"), "同意。");

    assertOpen(number, "negotiate-solution", "record-reply");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WAITING_FOR_CUSTOMER);
    assertThat(cases.story(number)).doesNotContain("clock-restarted");
    DeskClock.now("2026-11-17 09:00");
    agents.replyRecorded("service", work.task(number, "record-reply", "dept-service"), "同意。");

    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.deadlines(number))
        .containsEntry(DeadlineKind.RESPOND, at("2026-11-16 18:00"))
        .containsEntry(DeadlineKind.DUE, at("2026-11-19 18:00"));
    assertThat(cases.story(number)).containsOnlyOnce("clock-restarted");
  }

  @Test
  @DisplayName("pass a reply by machine to every department that waits for this customer, and to no other case (DL-6)")
  void replyWakesAllWaits() {
    String number = negotiating("dept-network", "dept-service");
    String other = negotiating("dept-network");
    departments.negotiated(number, "dept-network", "thinks");
    departments.negotiated(number, "dept-service", "thinks");
    departments.negotiated(other, "dept-network", "thinks");

    customer.replies(number, "两个方案都同意。");

    assertOpen(number, "negotiate-solution", "negotiate-solution");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.pauses(number)).hasSize(2).noneMatch(RecordedPause::open);
    assertOpen(other, "record-reply");
    assertThat(cases.status(other)).isEqualTo(ComplaintStatus.WAITING_FOR_CUSTOMER);
  }

  @Test
  @DisplayName("stop the clock for who thinks it over three times at most; then it runs on, and the case file says so (DL-6)")
  void thinksAndThinks() {
    String number = negotiating("dept-network");
    for (int round = 0; round < 3; round++) {
      departments.negotiated(number, "dept-network", "thinks");
      assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WAITING_FOR_CUSTOMER);
      clock.waitingTimePassed(number);
    }
    Instant due = cases.dueAt(number);

    departments.negotiated(number, "dept-network", "thinks");

    assertOpen(number, "record-reply");
    assertThat(cases.pauses(number)).hasSize(3).noneMatch(RecordedPause::open);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.story(number)).containsOnlyOnce("clock-runs-on");
    assertThat(customer.supplemented(number, "同意方案。")).isTrue();
    assertOpen(number, "negotiate-solution");
    assertThat(work.facts(number, "negotiate-solution")).contains("同意方案。");
    assertThat(cases.story(number)).contains("replied").doesNotContain("supplemented");
    assertThat(cases.dueAt(number)).isEqualTo(due);
  }

  /** Every department has proposed and hears the customer's answer next. */
  private String negotiating(String... dispatchedTo) {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, dispatchedTo);
    for (String department : dispatchedTo) {
      departments.proposed(number, department);
    }
    return number;
  }
}
