package org.complaintdesk.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** A person completes a task with what its form asks, and with nothing else. */
class CompletionGuardTest extends AssessmentTask {

  @Test
  void whatTheFormAsksIsTakenWithItsTypes() {
    complete(with("subject", "No signal", "outcome", "accepted", "affectedCustomers", 12L, "amount", 12,
        "confirmed", true, "department", "dept-network", "replyBy", "2026-12-01", "level", "ordinary",
        "computed", 7, "dispatchTo", SpinValues.jsonValue("[\"dept-network\",\"dept-billing\"]").create()));

    assertThat(variables())
        .containsEntry("subject", "No signal")
        .containsEntry("affectedCustomers", 12)
        .containsEntry("amount", 12.0)
        .containsEntry("confirmed", true)
        .containsEntry("department", "dept-network")
        .containsEntry("replyBy", "2026-12-01")
        .containsEntry("dispatchTo", List.of("dept-network", "dept-billing"))
        .containsEntry("level", "ordinary")
        .doesNotContainKeys("computed", "reason", "regulatorNumber", "submit");
    assertThat(tasks.createTaskQuery().taskDefinitionKey("wait").count()).isEqualTo(1);
  }

  @Test
  void aListMaySendItselfAsSerializedJsonAsTasklistDoesForAnObjectVariable() {
    complete(with("subject", "No signal", "outcome", "accepted", "dispatchTo",
        Variables.serializedObjectValue("[\"dept-billing\"]").serializationDataFormat("application/json")
            .objectTypeName("java.util.ArrayList<java.lang.String>").create()));
    assertThat(variables()).containsEntry("dispatchTo", List.of("dept-billing"));
  }

  @Test
  void emptyValuesOfOptionalFieldsAreKeptAsNothing() {
    complete(with("subject", "No signal", "outcome", "accepted", "department", "", "amount", null));
    assertThat(variables()).doesNotContainKeys("department", "amount");
  }

  @Test
  @DisplayName("PR-1: what belongs to the case goes there and never becomes a variable or history")
  void keptDetailsNeverBecomeVariables() {
    complete(with("subject", "No signal", "outcome", "accepted", "affectedNumber", "13812345678"));
    assertThat(keptDetails).containsExactly(Map.entry("C-1", Map.of("affectedNumber", "13812345678")));
    assertThat(variables()).doesNotContainKey("affectedNumber").doesNotContainValue("13812345678");
    assertThat(desk.engine().getHistoryService().createHistoricVariableInstanceQuery().count()).isZero();
  }

  @Test
  void submittingTheFormIsHeldToTheSameRules() {
    refused(with("subject", "No signal", "outcome", "accepted", "urgency", 1),
        values -> desk.engine().getFormService().submitTaskForm(task(), values),
        "The form of this task does not ask for \"urgency\"");
    desk.as("wang", () -> desk.engine().getFormService().submitTaskForm(task(),
        with("subject", "No signal", "outcome", "accepted", "affectedNumber", "138")));
    assertThat(keptDetails).containsKey("C-1");
    assertThat(variables()).containsEntry("subject", "No signal").doesNotContainKey("affectedNumber");
  }

  @Test
  void resolvingIsHeldToTheSameRules() {
    refused(with("urgency", 1), values -> tasks.resolveTask(task(), values), "does not ask for \"urgency\"");
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(delimiter = '|', textBlock = """
      subject           | ''           | (subject) is required; fill it in.
      subject           | '   '        | (subject) is required; fill it in.
      subject           | ab           | (subject) is too short; write at least 3 characters.
      subject           | 123456789012345678901 | (subject) is too long; write at most 20 characters.
      subject           | a <b> c      | (subject) does not have the right form; it must match ^[^<]*$.
      outcome           | undecided    | (outcome) offers no such option; choose from: accepted, rejected.
      department        | dept-unknown | (department) offers no such option; choose from: dept-network, dept-billing.
      dispatchTo        | dept-network | (dispatchTo) takes a list; choose from: dept-network, dept-billing.
      affectedCustomers | many         | (affectedCustomers) is a number; send a number.
      confirmed         | yes          | (confirmed) is a checkbox; send true or false.
      replyBy           | 1.12.2026    | (replyBy) is a date; write it as year-month-day, such as 2026-12-01.
      replyBy           | +12345-12-31 | (replyBy) lies too far away; choose a day from 1900-01-01 to 20
      replyBy           | 0999-12-31   | (replyBy) lies too far away; choose a day from 1900-01-01 to 20
      level             | major        | (level) is read-only; leave it out.
      complaintType     | network      | The form of this task does not ask for "complaintType"
      facts             | {}           | The form of this task does not ask for "facts"
      """)
  void aTextThatTheFieldCouldNotHaveIsRefused(String field, String value, String reason) {
    refused(with("subject", "No signal", "outcome", "accepted", field, value), this::send, reason);
  }

  @Test
  void halfOfACharacterAndControlCharactersAreRefused() {
    for (String text : List.of("No signal \ud83d", "\ude4f No signal", "No\u0000 signal", "No \u001bsignal")) {
      refused(valid("subject", text), this::send, "(subject) contains control characters or half of a character");
    }
    send(valid("subject", "No signal \ud83d\ude4f"));
  }

  @Test
  void numbersOutsideTheirLimitsAreRefused() {
    refused(valid("affectedCustomers", 0), this::send, "is too small; it must be at least 1");
    refused(valid("affectedCustomers", 1_000_001), this::send, "is too large; it must be at most 1000000");
    refused(valid("affectedCustomers", 1.5), this::send, "is a whole number");
    refused(valid("amount", 1.005), this::send, "has too many decimals; give at most 2");
    refused(valid("amount", Double.NaN), this::send, "is a number; send a number");
  }

  @Test
  void valuesThatNoFormCanProduceAreRefused() {
    refused(valid("subject", "No\u0000signal"), this::send, "contains control characters");
    refused(valid("subject", 7), this::send, "is a text; send a text");
    refused(valid("subject", Map.of("a", 1)), this::send, "is a text; send a text");
    refused(valid("outcome", Variables.fileValue("x.txt").file(new byte[] {1}).create()), this::send, "option");
    refused(valid("dispatchTo", Spin.JSON("[\"dept-service\"]")), this::send, "offers no such option");
    refused(valid("dispatchTo", Variables.serializedObjectValue("rO0ABX").objectTypeName("x.Y")
        .serializationDataFormat("application/x-java-serialized-object").create()), this::send, "takes a list");
  }

  @Test
  void aTaskWithoutAFormAcceptsNothing() {
    complete(with("subject", "No signal", "outcome", "accepted"));
    refused(with("outcome", "accepted"), this::send, "This task asks for nothing, but \"outcome\" was sent with it");
    complete(Map.of());
    assertThat(desk.engine().getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void theProductItselfIsNotHeldToForms() {
    tasks.complete(task(), Map.of("anything", 1));
    assertThat(variables()).containsEntry("anything", 1);
  }

  @Test
  void theReasonIsGivenInThePersonsLanguage() {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    refused(with("outcome", "accepted"), this::send, "“Subject”（subject）为必填项，请填写。");
  }
}
