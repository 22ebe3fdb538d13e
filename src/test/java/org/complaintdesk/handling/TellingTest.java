package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.support.DeskClock.at;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayName("A result counts as told when the customer was spoken with or told, and is told in time (NG-7)")
class TellingTest extends WatchedScenario {

  @ParameterizedTest
  @EnumSource(value = Channel.class, mode = Mode.EXCLUDE, names = {"PHONE", "STORE", "CALLBACK", "REGULATOR"})
  @DisplayName("whoever wrote is told what was settled at once, and until then no deadline is met (FD-9)")
  void wrote(Channel channel) {
    String number = cases.received("tariff.billing-error", channel, Map.of());
    agents.reviewedAndAccepted(number);

    agents.settledByJunior(number, 50);

    assertOpen(number, "tell-customer");
    assertThat(work.due(number, "tell-customer")).isEqualTo(at("2026-11-13 18:00"));
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(cases.story(number)).contains("settled").doesNotContain("told", "survey-opened");
    assertThat(met(number)).containsExactly(DeadlineKind.ASSESS);

    agents.customerTold(number);

    assertOpen(number, "ask-satisfaction");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(met(number)).contains(DeadlineKind.RESPOND, DeadlineKind.DUE, DeadlineKind.TELL);
  }

  @ParameterizedTest
  @EnumSource(value = Channel.class, names = {"PHONE", "STORE", "CALLBACK"})
  @DisplayName("whoever is spoken with was told in the talk, and nobody has to tell him again (FD-9)")
  void spokenWith(Channel channel) {
    String number = cases.received("tariff.billing-error", channel, Map.of());
    agents.reviewedAndAccepted(number);

    agents.settledByJunior(number, 50);

    assertOpen(number, "ask-satisfaction");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(cases.story(number)).contains("settled", "told");
    assertThat(cases.deadlines(number)).doesNotContainKey(DeadlineKind.TELL);
  }

  @Test
  @DisplayName("an approved result is told by the next business day, and its holder and leader hear when it is late (DL-7)")
  void late() {
    String number = approved();
    assertThat(cases.deadlines(number)).containsEntry(DeadlineKind.TELL, at("2026-11-13 18:00"));
    assertThat(work.due(number, "tell-customer")).isEqualTo(at("2026-11-13 18:00"));

    wakesUntil(number, "2026-11-13 18:00");

    assertThat(given(number)).contains("TELL 0.75 holder", "TELL 1 holder", "TELL 1 leader");
    assertThat(cases.told(number)).contains("Urged past a deadline: Junior agent – customer told by 2026-11-13 18:00.");
  }

  @Test
  @DisplayName("nobody is urged once the customer was told")
  void inTime() {
    String number = approved();

    agents.customerTold(number);

    assertThat(met(number)).contains(DeadlineKind.TELL);
    wakesUntil(number, "2026-11-13 18:00");
    assertThat(given(number)).noneMatch(reminder -> reminder.startsWith("TELL"));
  }

  @Test
  @DisplayName("who is dissatisfied is told the next result in a time of its own (NG-3)")
  void toldAgain() {
    String number = approved();
    agents.customerTold(number);
    customer.dissatisfied(number);
    assertThat(met(number)).contains(DeadlineKind.TELL);
    DeskClock.now("2026-11-16 10:00");
    managers.dispatched(number, "dept-network");
    departments.solved(number, "dept-network");

    managers.resultApproved(number);

    assertThat(cases.deadlines(number)).containsEntry(DeadlineKind.TELL, at("2026-11-17 18:00"));
    assertThat(met(number)).doesNotContain(DeadlineKind.TELL);
  }

  private String approved() {
    String number = watched(cases.received("network.signal"));
    agents.dispatchedTo(number, "dept-network");
    departments.solved(number, "dept-network");
    managers.resultApproved(number);
    return number;
  }

  private Set<DeadlineKind> met(String number) {
    return deadlines.of(new CaseNumber(number)).stream().filter(deadline -> deadline.metAt() != null)
        .map(deadline -> deadline.kind()).collect(Collectors.toSet());
  }
}
