package org.complaintdesk.deadline.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.complaintdesk.deadline.calendar.CountedDays;
import org.complaintdesk.deadline.calendar.Desk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How a decision came about (DL-8)")
class DecisionTraceTest {

  private final DecisionDesk desk = new DecisionDesk();

  @Test
  @DisplayName("The trace names every rule that led to a deadline")
  void namesRules() {
    Evaluation evaluation = evaluate(DecisionDesk.shipped(), "product-quality", 3, "2026-09-30 15:00");

    assertThat(evaluation.tables()).extracting(EvaluatedTable::decision)
        .containsExactlyInAnyOrder("handling-days", "response-targets", "complaint-deadlines");
    assertThat(rulesBehind(evaluation, "respondBy")).containsExactly("rule-normal");
    assertThat(rulesBehind(evaluation, "solveBy")).containsExactly("rule-normal");
    assertThat(rulesBehind(evaluation, "handleBy"))
        .containsExactlyInAnyOrder("rule-product-quality", "rule-normal", "rule-handling-binds");
  }

  @Test
  @DisplayName("A target in hours stays in hours, even when it falls on the close of business of the handling deadline")
  void tellsHoursFromDays() {
    Evaluation evaluation = evaluate(DecisionDesk.shipped(), "billing", 2, "2026-11-10 18:00");

    assertThat(evaluation.outputs().get("solveBy")).isEqualTo(evaluation.outputs().get("handleBy"));
    assertThat(evaluation.originOf("solveBy").counted()).isEmpty();
    assertThat(evaluation.originOf("handleBy").counted())
        .contains(Desk.CALENDAR.addBusinessDays(at("2026-11-10 18:00"), 2));
  }

  @Test
  @DisplayName("A table edited by an analyst is followed without any change elsewhere")
  void followsEditedTables() {
    DmnModelInstance edited = DecisionDesk.shipped();
    edited.<OutputEntry>getModelElementById("urgent-then-solve-by").getText()
        .setTextContent("add business days(receivedAt, 1)");

    Evaluation evaluation = evaluate(edited, "other", 1, "2026-11-12 10:00");

    assertThat(evaluation.outputs()).containsEntry("dueAt", Date.from(at("2026-11-13 18:00")));
    assertThat(evaluation.originOf("solveBy").counted()).extracting(CountedDays::days).containsOnly(1);
  }

  @Test
  @DisplayName("An evaluation is taken once, and a failed one leaves nothing behind")
  void isTakenOnce() {
    evaluate(DecisionDesk.shipped(), "billing", 3, "2026-11-12 10:00");
    assertThat(desk.trace.take()).isEmpty();

    assertThatThrownBy(() -> desk.feel("add business days(receivedAt, 3) + nonsense(", "date",
        Map.of("receivedAt", new Date()))).isNotNull();
    assertThat(desk.trace.take()).isEmpty();
  }

  private Evaluation evaluate(DmnModelInstance model, String deadlineClass, int urgency, String received) {
    desk.decide(model, "complaint-deadlines",
        Map.of("deadlineClass", deadlineClass, "urgency", urgency, "receivedAt", Date.from(at(received))));
    return desk.trace.take().orElseThrow();
  }

  private static Iterable<String> rulesBehind(Evaluation evaluation, String output) {
    return evaluation.leadingTo(output).stream().flatMap(table -> table.ruleIds().stream()).toList();
  }
}
