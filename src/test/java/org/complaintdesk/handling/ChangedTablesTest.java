package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.dispatch.WorkOrderHandling;
import org.complaintdesk.support.EscalatedCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What an analyst changes in a table rules at once, also in running cases")
class ChangedTablesTest extends Scenario {

  @Autowired
  private RepositoryService repository;
  @Autowired
  private WorkOrderHandling orders;
  @Autowired
  private EscalatedCases escalated;

  @Test
  @DisplayName("how far a chase moves a case up, and how far an order (RS-3)")
  void chase() throws IOException {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    int before = work.task(number, "accept-order").getPriority();

    withTable("chase-priority", table -> table.replace("<text>10</text>", "<text>3</text>"),
        () -> orders.chaseAll(new CaseNumber(number), "请尽快处理。", true));
    assertThat(work.task(number, "accept-order").getPriority()).isEqualTo(before + 3);

    String inReview = cases.received("network.signal");
    withTable("chase-priority", table -> table.replace("<text>100</text>", "<text>12</text>"),
        () -> orders.chaseAll(new CaseNumber(inReview), "请尽快处理。", true));
    assertThat(work.task(inReview, "review-content").getPriority()).isEqualTo(Math.max(before, 12));
  }

  @Test
  @DisplayName("which consequence is a risk for law or brand, and so a reason to escalate (ES-1 e)")
  void risks() throws IOException {
    String number = cases.received("tariff.billing-error");

    withTable("consequence-risks", table -> table.replace("<text>\"legal\"</text>", "<text>\"legal\", \"churn\"</text>")
            .replace("<text>\"none\", \"churn\", \"safety\"</text>", "<text>\"none\", \"safety\"</text>"),
        () -> agents.reviewedAndAccepted(number, "inconvenience", 1, "churn"));

    assertOpen(number, "judge-escalation");
    assertThat(cases.complaint(number).handling().escalationReasons()).isEqualTo(List.of("legal-or-brand-risk"));
  }

  @Test
  @DisplayName("who goes on where the first agent's answer did not solve it (FD-10)")
  void unsolved() throws IOException {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 10);

    withTable("unsolved-complaint", table -> table.replaceAll(
            "(?s)(\"first-answer-then-still-dissatisfied\">\\s*<text>)false", "$1true"),
        () -> customer.foundNotSolved(number, "费用仍未退回。"));

    assertOpen(number, "reassess-complaint");
  }

  @Test
  @DisplayName("which team gives its opinion in an escalation, and for which reason (ES-1)")
  void advisers() throws IOException {
    String number = escalatedAsUnresolved();
    String other = escalatedAsUnresolved();

    withTable("escalation-advisers", table -> table
            .replace("<text>\"legal-or-brand-risk\"</text>", "<text>\"unresolved\"</text>")
            .replaceFirst("<text>\"legal-counsel\"</text>(?=\\s*</outputEntry>)", "<text>\"manager\"</text>"), () -> {
          assertThat(work.facts(number, "judge-escalation")).contains("manager");
          escalated.judged(number, "dept-billing");
        });
    escalated.judged(other, "dept-billing");

    assertThat(work.groups(number, "give-legal-opinion")).containsExactly("manager");
    assertThat(cases.told(number)).contains("manager is asked for an opinion.");
    assertThat(work.openTasks(other)).doesNotContain("give-legal-opinion");
    assertThat(work.facts(other, "investigate-cause")).doesNotContain("Legal counsel");
  }

  @Test
  @DisplayName("which teams give their opinion, however many they are (ES-1)")
  void manyAdvisers() throws IOException {
    String number = escalatedAsUnresolved();
    List<String> teams = IntStream.rangeClosed('a', 'z').mapToObj(team -> "province-team-for-matter-" + (char) team)
        .toList();

    withTable("escalation-advisers", table -> teams.stream().reduce(table, ChangedTablesTest::withAdviser),
        () -> escalated.judged(number, "dept-billing"));

    // none of these teams is there yet
    assertThat(work.groups(number, "give-legal-opinion")).containsExactlyInAnyOrderElementsOf(
        Stream.concat(teams.stream(), Stream.of("complaint-management")).toList());
  }

  @Test
  @DisplayName("which complaint calls the emergency team (DX-5)")
  void emergency() throws IOException {
    String number = cases.received("network.signal");

    withTable("emergency-call", table -> table.replace("<text>1</text>", "<text>1, 2</text>")
            .replace("<text>2, 3</text>", "<text>3</text>"),
        () -> agents.reviewedAndAccepted(number, "unusable", 1, "none"));

    assertThat(cases.complaint(number).matter().urgency()).contains(2);
    assertOpen(number, "acknowledge-emergency", "settle-or-draft");
    String ordinary = cases.received("network.signal");
    agents.reviewedAndAccepted(ordinary, "unusable", 1, "none");
    assertOpen(ordinary, "settle-or-draft");
  }

  @Test
  @DisplayName("what the record must hold for a type before its review accepts it (IN-2)")
  void numbersOnRecord() throws IOException {
    String number = cases.receivedWithNothingButTheMatter();
    Map<String, Object> review = Map.of("outcome", "accept", "complaintType", "service.attitude", "impact",
        "inconvenience", "affectedCustomers", 1, "consequence", "none", "contactNumber", "13893112345");

    withTable("required-record", table -> table.replace("starts with(?, \"service.\") or ", ""),
        () -> assertThatThrownBy(() -> work.complete("junior", number, "review-content", review))
            .hasMessageContaining("affectedNumber"));

    assertOpen(number, "review-content");
    work.complete("junior", number, "review-content", review);
    assertOpen(number, "settle-or-draft");
  }

  /** One more rule: a case that is escalated as unresolved is shown to that team. */
  private static String withAdviser(String table, String team) {
    return table.replace("</decisionTable>", """
              <rule id="rule-%1$s">
                <inputEntry id="%1$s-when-reason"><text>"unresolved"</text></inputEntry>
                <outputEntry id="%1$s-then-adviser"><text>"%1$s"</text></outputEntry>
              </rule>
            </decisionTable>""".formatted(team));
  }

  private String escalatedAsUnresolved() {
    String number = cases.received("tariff.billing-error");
    agents.dispatchedTo(number, "dept-billing", "dept-network");
    escalated.escalated(number, "unresolved");
    return number;
  }

  /** Works while an analyst's own version of a table rules. */
  private void withTable(String decision, UnaryOperator<String> edit, Runnable work) throws IOException {
    String table = Files.readString(Path.of("decisions", decision + ".dmn"));
    String edited = edit.apply(table);
    assertThat(edited).isNotEqualTo(table);
    String deployment =
        repository.createDeployment().addString("decisions/" + decision + ".dmn", edited).deploy().getId();
    try {
      work.run();
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }
}
