package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complaintdesk.support.DeskClock.at;

import java.util.Date;
import java.util.Map;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("NG-8: a customer whom no machine reaches")
class CallCustomerTest extends Scenario {

  private static final String QUESTION = "请问是哪个账期?";

  @Test
  @DisplayName("is called, and told in his words what the notice says; the clock runs until he was asked (DL-6)")
  void called() {
    String number = asked();

    assertOpen(number, "call-customer");
    assertThat(work.groups(number, "call-customer")).containsExactly("junior-agent");
    assertThat(work.due(number, "call-customer")).isEqualTo(at("2026-11-12 14:00"));
    assertThat(cases.pauses(number)).isEmpty();
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);
    assertThat(work.facts(number, "call-customer")).contains(QUESTION, "处理时限暂停计算");

    DeskClock.now("2026-11-12 11:00");
    agents.customerReached(number);

    assertOpen(number, "record-reply");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WAITING_FOR_CUSTOMER);
    assertThat(cases.pauses(number)).singleElement().satisfies(pause -> {
      assertThat(pause.from()).isEqualTo(at("2026-11-12 11:00"));
      assertThat(pause.open()).isTrue();
    });
    assertThat(clock.waitingTimers(number)).singleElement()
        .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(Date.from(at("2026-11-15 11:00"))));
    assertThat(cases.told(number)).contains("telephone");
  }

  @Test
  @DisplayName("may answer while he is called: nobody waits then, and the clock never stood")
  void answersAtOnce() {
    String number = asked();

    agents.called(number, Map.of("outcome", "reached", "reply", "2026年10月账单。"));

    assertOpen(number, "review-content");
    assertThat(cases.pauses(number)).isEmpty();
    assertThat(cases.told(number)).contains("2026年10月账单。");
  }

  @Test
  @DisplayName("is called again after the pauses of the table, and after the last call written a letter")
  void letterAfterThreeCalls() {
    String number = asked();

    agents.customerNotReached(number);
    assertOpen(number);
    goesOffAt(number, "2026-11-12 14:00");
    assertThat(work.facts(number, "call-customer")).contains("not reached");
    agents.customerNotReached(number);
    goesOffAt(number, "2026-11-13 14:00");
    agents.customerNotReached(number);

    assertOpen(number, "send-letter");
    assertThat(cases.pauses(number)).isEmpty();
    DeskClock.now("2026-11-13 15:00");
    agents.letterSent(number);
    assertOpen(number, "record-reply");
    assertThat(cases.pauses(number)).singleElement()
        .satisfies(pause -> assertThat(pause.from()).isEqualTo(at("2026-11-13 15:00")));
    assertThat(clock.waitingTimers(number)).as("an answer to a letter takes longer").singleElement()
        .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(Date.from(at("2026-11-23 15:00"))));
  }

  @Test
  @DisplayName("is let be where no letter can be sent either: the case goes on without his answer, no pause is on record")
  void nothingPossible() {
    String number = asked();
    agents.called(number, Map.of("outcome", "no-number"));

    work.complete("junior", number, "send-letter", Map.of("outcome", "not-possible"));

    assertOpen(number, "decide-without-answer");
    assertThat(cases.pauses(number)).isEmpty();
  }

  @Test
  @DisplayName("is called at another number where it was wrong, which is on record then")
  void wrongNumber() {
    String number = asked();

    agents.called(number, Map.of("outcome", "wrong-number", "correctedContactNumber", "13919876543"));

    assertThat(cases.complaint(number).complainant().contactNumber()).isEqualTo("13919876543");
    goesOffAt(number, "2026-11-12 14:00");
    assertOpen(number, "call-customer");
  }

  @Test
  @DisplayName("is called when he asks for it, not in the past, not at night and not too late")
  void callAt() {
    String number = asked();

    assertRefused(number, "2026-11-12", "09:00", "has passed");
    assertRefused(number, "2026-11-13", "22:00", "08:30");
    assertRefused(number, "2026-11-30", "10:00", "must be made by");
    agents.called(number, callAt("2026-11-13", "9:15"));

    assertOpen(number);
    goesOffAt(number, "2026-11-13 09:15");
    assertOpen(number, "call-customer");
  }

  @Test
  @DisplayName("is not called at night")
  void notAtNight() {
    DeskClock.now("2026-11-12 21:00");
    String number = asked();

    assertOpen(number);
    goesOffAt(number, "2026-11-13 08:30");
    assertOpen(number, "call-customer");
  }

  @Test
  @DisplayName("is written a letter at once where no number is known")
  void noNumber() {
    String number = cases.receivedWithNothingButTheMatter();

    work.complete("junior", number, "review-content", Map.of("complaintType", "other.other", "impact",
        "inconvenience", "affectedCustomers", 1, "consequence", "none", "outcome", "ask", "question", "请问是哪项业务?"));

    assertOpen(number, "send-letter");
  }

  @Test
  @DisplayName("is not called any more when he answers another way, takes the complaint back, or the case is escalated")
  void endsEarly() {
    String answered = asked();
    assertThat(customer.replies(answered, "10月。")).isTrue();
    assertOpen(answered, "review-content");
    assertThat(cases.pauses(answered)).noneMatch(RecordedPause::open);

    String paused = asked();
    agents.customerNotReached(paused);
    assertThat(customer.replies(paused, "10月。")).isTrue();
    assertOpen(paused, "review-content");

    String withdrawn = asked();
    customer.withdraws(withdrawn, "已解决。");
    assertFiledAs(withdrawn, ComplaintStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("who thinks a proposal over knows it: nobody calls him about it")
  void knowsTheProposal() {
    String number = cases.received("network.signal", Channel.PHONE, Map.of());
    agents.dispatchedTo(number, "dept-network");
    departments.proposed(number, "dept-network");

    departments.negotiated(number, "dept-network", "thinks");

    assertOpen(number, "record-reply");
  }

  @Test
  @DisplayName("is called about a delay, while the case goes on; not any more once he knows the result (NG-2)")
  void delayed() {
    String number = cases.received("tariff.billing-error");
    clock.watchedUntil(number, "2026-11-17 10:00");
    assertThat(work.openTasks(number)).contains("call-customer");
    assertThat(work.facts(number, "call-customer")).contains("处理延期说明");
    String other = cases.received("tariff.billing-error");
    clock.watchedUntil(other, "2026-11-20 10:00");
    agents.customerNotReached(other);
    assertThat(work.openTasks(other)).doesNotContain("call-customer");
    clock.callFallsDue(other);
    agents.customerReached(other);
    assertThat(work.openTasks(other)).doesNotContain("call-customer");

    customer.withdraws(number, "已解决。");

    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
    assertThat(cases.told(other)).contains("telephone");
  }

  private String asked() {
    String number = cases.received("tariff.billing-error");
    agents.questionRaised(number, QUESTION);
    return number;
  }

  private void goesOffAt(String number, String moment) {
    assertThat(clock.nextCall(number)).isEqualTo(at(moment));
    clock.callFallsDue(number);
  }

  private void assertRefused(String number, String day, String time, String sentence) {
    assertThatThrownBy(() -> agents.called(number, callAt(day, time))).hasMessageContaining(sentence);
    assertOpen(number, "call-customer");
  }

  private static Map<String, Object> callAt(String day, String time) {
    return Map.of("outcome", "call-at", "callAgainOn", day, "callAgainTime", time);
  }
}
