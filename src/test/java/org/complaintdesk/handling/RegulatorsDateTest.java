package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.support.DeskClock.at;

import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The regulator and our deadlines (DL-10)")
class RegulatorsDateTest extends Scenario {

  @Autowired
  private Deadlines deadlines;

  @Test
  @DisplayName("the regulator's deadline is the fifteenth day after receipt, also a day off; no wait moves it (DL-10)")
  void fifteenDays() {
    DeskClock.now("2026-11-07 09:00");
    String number = cases.received("tariff.billing-error");

    agents.customerAsked(number, "请问是哪个账期?");
    DeskClock.now("2026-11-09 09:00");
    customer.replies(number, "10月。");

    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.REGULATOR)).as("a Sunday")
        .contains(at("2026-11-22 18:00"));
    assertThat(explained(number, DeadlineKind.REGULATOR).rules()).singleElement()
        .satisfies(rule -> assertThat(rule.rule()).isEqualTo("rule-fifteen-days"));
    assertThat(cases.dueAt(number))
        .isNotEqualTo(deadlines.at(new CaseNumber(number), DeadlineKind.REGULATOR).orElseThrow());
  }

  @Test
  @DisplayName("a date that the regulator named caps our deadlines, whatever waits add, and says so (DL-8, DL-10)")
  void regulatorsDateCaps() {
    String number = cases.receivedFromRegulator("tariff.billing-error", "2026-11-14 12:00");
    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.REGULATOR)).contains(at("2026-11-14 12:00"));
    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-14 12:00"));
    assertThat(cases.deadlines(number).get(DeadlineKind.HANDLE)).isEqualTo(at("2026-11-14 12:00"));
    assertThat(cases.deadlines(number).get(DeadlineKind.SOLVE)).isEqualTo(at("2026-11-19 18:00"));
    assertThat(explained(number, DeadlineKind.DUE).rules()).extracting(rule -> rule.rule())
        .contains("rule-billing", "rule-named-by-regulator");

    agents.by("management").customerAsked(number, "请问是哪个账期?");
    DeskClock.now("2026-11-13 10:00");
    customer.replies(number, "10月。");

    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-14 12:00"));
    assertThat(work.due(number, "review-content")).isEqualTo(at("2026-11-13 14:00"));
    agents.by("management").reviewedAndAcceptedAs(number, "network.signal");
    assertThat(cases.dueAt(number)).as("also in another class").isEqualTo(at("2026-11-14 12:00"));
  }

  @Test
  @DisplayName("a date of the regulator's that lies after our own deadline changes nothing")
  void laterDateOfTheRegulator() {
    String number = cases.receivedFromRegulator("tariff.billing-error", "2026-11-25 12:00");

    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-16 18:00"));
    assertThat(explained(number, DeadlineKind.DUE).rules()).extracting(rule -> rule.rule())
        .doesNotContain("rule-named-by-regulator");
    assertThat(shown(number)).containsEntry("Channel", "regulator");
  }

  private ExplainedDeadline explained(String number, DeadlineKind kind) {
    return deadlines.of(new CaseNumber(number)).stream().filter(deadline -> deadline.kind() == kind).findFirst()
        .orElseThrow();
  }
}
