package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineExplanation;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.EditedTables;
import org.complaintdesk.support.EscalatedCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A table that cannot answer closes no desk: the complaint is kept, somebody is told, and it is made good")
class FaultyTablesTest extends Scenario {

  private static final Instant FIVE_BUSINESS_DAYS = DeskClock.at("2026-11-19 18:00");

  @Autowired
  private EditedTables tables;
  @Autowired
  private EscalatedCases escalated;
  @Autowired
  private Deadlines deadlines;
  @Autowired
  private DeadlineExplanation explanation;

  @AfterEach
  void takeBack() {
    tables.takenBack();
  }

  @Test
  @DisplayName("a class without a handling time: counted as the mildest case, and assessed anew once it has one (DL-1)")
  void classWithoutHandlingTime() {
    tables.deployedWith("complaint-category", "network-signal-then-deadline-class", "\"line-quality\"");

    String number = cases.received("network.signal");

    assertThat(cases.complaint(number).matter().complaintType()).contains("network.signal");
    assertThat(cases.complaint(number).matter().category()).contains("network");
    assertThat(cases.dueAt(number)).isEqualTo(FIVE_BUSINESS_DAYS);
    assertOpen(number, "review-content");
    assertThat(tables.incidents(number)).singleElement().asString()
        .contains("handling-days", "version", "deadlineClass = line-quality", "no rule fits", "没有规则适用");
    assertThat(cases.told(number)).contains("The mildest case counts until the table is right again");
    assertThat(explained(number)).contains("counted as the mildest case");

    tables.deployedAsShipped("complaint-category");
    tables.takenUpAgain(number);

    assertThat(tables.incidents(number)).isEmpty();
    assertThat(cases.dueAt(number)).isEqualTo(DeskClock.at("2026-11-17 18:00"));
    assertThat(explained(number)).contains("Product and service quality").doesNotContain("counted as the mildest case");
    assertThat(work.task(number, "review-content").getDueDate().toInstant())
        .isEqualTo(cases.deadlines(number).get(DeadlineKind.ASSESS));
  }

  @Test
  @DisplayName("an urgency that nobody knows: the mildest, by the table or without it, until it is right (CL-5, DX-5)")
  void unknownUrgency() {
    tables.deployedWith("urgency", "[a-z-]+-then-urgency", "7");

    String number = cases.receivedOfOutage("13893110077", 500);

    assertThat(cases.complaint(number).matter().urgency()).contains(3);
    assertOpen(number, "review-content");
    assertThat(tables.incidents(number)).singleElement().asString().contains("urgency", "many-cut-off", "7",
        "affectedCustomers");

    tables.deployedAsShipped("urgency");
    tables.takenUpAgain(number);

    assertThat(cases.complaint(number).matter().urgency()).contains(1);
    assertOpen(number, "acknowledge-emergency", "review-content");
    assertThat(tables.incidents(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"if question = null then 2 else 3", "question", "verdict + 1", "count([question])", "[question][1]",
      "if affectedCustomers = null then question else question"})
  @DisplayName("a variable that other steps have and this one has not is named, although it shows only when it is read")
  void variableOfAnotherStep(String output) {
    tables.deployedWith("urgency", "[a-z-]+-then-urgency", output);

    String number = cases.received("network.signal");

    assertThat(tables.incidents(number)).singleElement().asString()
        .contains(output.contains("verdict") ? "\"verdict\"" : "\"question\"", "neither a variable nor a fact");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("complaint-category", "[a-z-]+-then-category", "1 +"),
        Arguments.of("complaint-category", "[a-z-]+-then-deadline-class", ""),
        Arguments.of("urgency", "expression-impact", "impact +"),
        Arguments.of("urgency", "[a-z-]+-when-consequence", "\"none\", ("),
        Arguments.of("complaint-level", "[a-z-]+-then-level", "\"extreme\""),
        Arguments.of("complaint-level", "[a-z-]+-when-urgency", "99"),
        Arguments.of("regulator-deadline", "[a-z-]+-then-regulator-by", "\"in time\""),
        Arguments.of("complaint-deadlines", "[a-z-]+-then-handling-days", "-3.5"),
        Arguments.of("complaint-deadlines", "[a-z-]+-then-solve-by", "null"),
        Arguments.of("queue-priority", "[a-z0-9-]+-then-priority", "\"soon\""),
        Arguments.of("queue-priority", "[a-z0-9-]+-then-priority", "-5"));
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @MethodSource("faults")
  @DisplayName("whatever cell of a table that assesses is wrong, the complaint is kept and told of, and made good")
  void anyCell(String table, String cells, String text) {
    String before = cases.received("network.signal");
    tables.deployedWith(table, cells, text);

    String number = cases.received("network.signal");

    assertKept(number, table.equals("complaint-deadlines") ? ".*" : table);
    tables.deployedAsShipped(table);
    tables.takenUpAgain(number);
    assertAssessedLike(number, before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"complaint-category", "urgency", "complaint-level", "regulator-deadline", "complaint-deadlines",
      "queue-priority"})
  @DisplayName("a table that has become an expression: the complaint is kept and told of, and made good")
  void expressions(String table) {
    String before = cases.received("network.signal");
    tables.deployedAsExpression(table, table, "42");

    String number = cases.received("network.signal");

    assertKept(number, table);
    tables.takenBack();
    tables.takenUpAgain(number);
    assertAssessedLike(number, before);
  }

  @Test
  @DisplayName("without any deadlines the complaint is worked on all the same; they are counted when they can be (DL-1)")
  void noDeadlines() {
    tables.deployedAsExpression("complaint-deadlines", "handling-days", "\"soon\"");

    String number = cases.received("network.signal");

    assertOpen(number, "review-content");
    assertThat(cases.deadlines(number)).containsOnlyKeys(DeadlineKind.REGULATOR);
    assertThat(work.task(number, "review-content").getDueDate()).isNull();
    assertThat(cases.told(number)).contains("What it decides is not known until the table is right again");
    agents.reviewedAndAccepted(number);
    assertThat(tables.incidents(number)).hasSize(1);

    tables.takenBack();
    tables.takenUpAgain(number);
    assertThat(cases.dueAt(number)).isEqualTo(DeskClock.at("2026-11-17 18:00"));
    assertThat(work.task(number, "settle-or-draft").getDueDate().toInstant())
        .isEqualTo(cases.deadlines(number).get(DeadlineKind.RESPOND));
    clock.watchedUntil(number, "2026-11-18 09:00");
    assertThat(cases.story(number)).contains("overdue-not-sent");
  }

  @Test
  @DisplayName("a manager who resumes it while it is still wrong finds the same incident; it ends with the case")
  void stillWrong() {
    tables.deployedWith("urgency", "[a-z-]+-then-urgency", "7");
    String number = cases.received("network.signal");

    assertThatThrownBy(() -> tables.resumed(number)).hasMessageContaining("urgency");

    assertThat(tables.incidents(number)).singleElement().asString().contains("urgency");
    customer.withdraws(number, "误投诉。");
    assertThat(tables.incidents(number)).isEmpty();
    processes.assertNothingIsLeft(number);
  }

  @Test
  @DisplayName("what gave way to the limits of an escalation does not come back when the complaint is assessed anew (ES-4)")
  void escalatedMeanwhile() {
    tables.deployedWith("complaint-category", "network-signal-then-deadline-class", "\"line-quality\"");
    String number = cases.received("network.signal");
    agents.reviewedAndAccepted(number);
    escalated.escalated(number, "legal-or-brand-risk");

    tables.takenBack();
    tables.takenUpAgain(number);

    assertThat(cases.deadlines(number)).doesNotContainKeys(DeadlineKind.RESPOND, DeadlineKind.PROPOSE)
        .containsKey(DeadlineKind.JUDGE);
    assertThat(cases.dueAt(number)).isEqualTo(DeskClock.at("2026-11-17 18:00"));
  }

  private String explained(String number) {
    return deadlines.of(new CaseNumber(number)).stream()
        .map(deadline -> explanation.rules(deadline, Locale.ENGLISH).toString()).collect(Collectors.joining());
  }

  private void assertKept(String number, String table) {
    assertOpen(number, "review-content");
    assertThat(cases.complaint(number).matter().complaintType()).contains("network.signal");
    assertThat(tables.incidents(number)).singleElement().asString().matches("(?s)Table " + table + " v\\d+: .*");
    assertThat(cases.told(number)).contains("could not answer");
  }

  /** Another complaint about the same matter, which was registered while the tables were right. */
  private void assertAssessedLike(String number, String other) {
    assertThat(tables.incidents(number)).isEmpty();
    assertThat(cases.deadlines(number)).isEqualTo(cases.deadlines(other));
    for (String fact : List.of("category", "deadlineClass", "outage", "urgency", "level", "priority")) {
      assertThat(cases.fact(number, fact)).as(fact).isEqualTo(cases.fact(other, fact));
    }
    assertThat(work.task(number, "review-content").getPriority())
        .isEqualTo(work.task(other, "review-content").getPriority());
    assertThat(work.task(number, "review-content").getDueDate())
        .isEqualTo(work.task(other, "review-content").getDueDate());
  }
}
