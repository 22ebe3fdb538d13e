package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complaintdesk.support.DeskClock.at;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("NG-7, NG-8: a customer who is not reached to be told the result")
class TellAgainTest extends WatchedScenario {

  private static final Map<String, Object> NOT_REACHED = Map.of("callOutcome", "not-reached");

  @Test
  @DisplayName("is called again after the pauses of the table; no deadline is met before he knows")
  void calledAgain() {
    String number = settled();

    agents.missedToTell(number, NOT_REACHED);

    assertOpen(number);
    assertThat(clock.nextCall(number)).isEqualTo(at("2026-11-12 14:00"));
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.story(number)).contains("customer-called").doesNotContain("told");
    assertThat(met(number)).containsExactly(DeadlineKind.ASSESS);
    clock.callFallsDue(number);
    assertOpen(number, "tell-customer");
    agents.customerTold(number);

    assertOpen(number, "ask-satisfaction");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(met(number)).contains(DeadlineKind.RESPOND, DeadlineKind.TELL);
  }

  @Test
  @DisplayName("is called when he asks for it, at the number that is right")
  void asksForACall() {
    String number = settled();

    assertThatThrownBy(() -> agents.missedToTell(number, callAt("2026-11-12", "09:00"))).hasMessageContaining("has passed");
    agents.missedToTell(number, callAt("2026-11-13", "09:15"));
    assertThat(clock.nextCall(number)).isEqualTo(at("2026-11-13 09:15"));
    clock.callFallsDue(number);
    agents.missedToTell(number, Map.of("callOutcome", "wrong-number", "correctedContactNumber", "13919876543"));

    assertThat(cases.complaint(number).complainant().contactNumber()).isEqualTo("13919876543");
    clock.callFallsDue(number);
    assertOpen(number, "tell-customer");
  }

  @Test
  @DisplayName("is told by a letter after the last call, which says what the result is")
  void byLetter() {
    String number = settled();
    agents.missedToTell(number, NOT_REACHED);
    clock.callFallsDue(number);
    agents.missedToTell(number, NOT_REACHED);
    clock.callFallsDue(number);
    agents.missedToTell(number, NOT_REACHED);

    assertOpen(number, "send-letter");
    assertThat(work.facts(number, "send-letter")).contains(cases.complaint(number).findings().result().orElseThrow());
    agents.letterSent(number);

    assertOpen(number, "ask-satisfaction");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(met(number)).contains(DeadlineKind.TELL);
  }

  @Test
  @DisplayName("is not counted as told where nothing reaches him: the case goes on and is filed, and says so")
  void neverTold() {
    String number = settled();
    agents.missedToTell(number, Map.of("callOutcome", "no-number"));

    work.complete("junior", number, "send-letter", Map.of("outcome", "not-possible"));

    assertThat(cases.told(number)).contains("Nobody could tell the customer the result");
    assertThat(cases.story(number)).doesNotContain("told");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(met(number)).doesNotContain(DeadlineKind.TELL, DeadlineKind.RESPOND);
    assertThat(work.openTasks(number)).isNotEmpty();
  }

  @Test
  @DisplayName("who takes the complaint back meanwhile is not called any more")
  void withdrawn() {
    String number = settled();
    agents.missedToTell(number, NOT_REACHED);

    customer.withdraws(number, "已解决。");

    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
  }

  private String settled() {
    String number = cases.received("tariff.billing-error", Channel.LETTER, Map.of());
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 50);
    assertOpen(number, "tell-customer");
    return number;
  }

  private Set<DeadlineKind> met(String number) {
    return deadlines.of(new CaseNumber(number)).stream().filter(deadline -> deadline.metAt() != null)
        .map(deadline -> deadline.kind()).collect(Collectors.toSet());
  }

  private static Map<String, Object> callAt(String day, String time) {
    return Map.of("callOutcome", "call-at", "callAgainOn", day, "callAgainTime", time);
  }
}
