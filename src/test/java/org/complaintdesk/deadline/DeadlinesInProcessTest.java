package org.complaintdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.DecisionDesk;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.desk.CaseNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deadlines in running processes")
class DeadlinesInProcessTest extends DeadlineCase {

  @Test
  @DisplayName("A decided deadline is on record with its rules, version and skipped days (DL-8)")
  void recordsDeadlines() {
    receive("product-quality", 3, "2026-09-30 15:00");

    assertThat(deadlines.of(new CaseNumber(number))).extracting(ExplainedDeadline::kind)
        .containsExactlyInAnyOrderElementsOf(DeadlineKind.OURS);
    ExplainedDeadline due = deadlines.of(new CaseNumber(number)).get(5);
    assertThat(due.at()).isEqualTo(at("2026-10-10 18:00"));
    assertThat(due.businessDays()).isEqualTo(3);
    assertThat(due.countedFrom()).isEqualTo(at("2026-09-30 15:00"));
    assertThat(due.skipped()).hasSize(7);
    assertThat(due.provisional()).isFalse();
    assertThat(due.rules()).anySatisfy(rule -> {
      assertThat(rule.decision()).isEqualTo("handling-days");
      assertThat(rule.rule()).isEqualTo("rule-product-quality");
      assertThat(rule.version()).isPositive();
      assertThat(rule.description()).contains("DL-1");
    });
    assertThat(deadlines.of(new CaseNumber(number)).get(1).inBusinessDays()).isFalse();
    assertThat(fact("dueAt")).isEqualTo(Date.from(at("2026-10-10 18:00")));
    assertThat(task("handle").getDueDate()).isEqualTo(Date.from(at("2026-10-10 18:00")));
  }

  @Test
  @DisplayName("Deciding again for the same class and urgency keeps the record, even with a changed table")
  void keepsRecord() {
    receive("billing", 3, "2026-11-12 10:00");
    DmnModelInstance edited = DecisionDesk.shipped();
    edited.<OutputEntry>getModelElementById("billing-then-handling-days").getText().setTextContent("4");
    String deployment = repository.createDeployment()
        .addModelInstance("complaint-deadlines.dmn", edited).deploy().getId();
    try {
      clock("2026-11-12 11:00");
      assessAgain("billing", 3);
      assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.HANDLE)).contains(at("2026-11-16 18:00"));
      assertThat(deadlines.historyOf(new CaseNumber(number))).hasSize(6);

      assessAgain("billing", 2);
      assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.HANDLE)).contains(at("2026-11-18 18:00"));
      assertThat(fact("solveBy")).isEqualTo(Date.from(at("2026-11-14 10:00")));
      assertThat(task("handle").getDueDate()).isEqualTo(Date.from(at("2026-11-14 10:00")));
      assertThat(deadlines.historyOf(new CaseNumber(number))).hasSize(12);
      assertThat(deadlines.historyOf(new CaseNumber(number)).subList(0, 6)).allSatisfy(
          replaced -> assertThat(replaced.replacedAt()).isEqualTo(at("2026-11-12 11:00")));
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  @DisplayName("Without a deadline class nothing is recorded and the error names what is missing")
  void refusesMissingClass() {
    Map<String, Object> variables = new HashMap<>();
    variables.put("deadlineClass", null);
    variables.put("urgency", 3);
    variables.put("receivedAt", Date.from(at("2026-11-12 10:00")));

    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("case", number, variables))
        .hasStackTraceContaining("deadlineClass");
    assertThat(deadlines.of(new CaseNumber(number))).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
  }
}
