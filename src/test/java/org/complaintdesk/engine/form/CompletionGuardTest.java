package org.complaintdesk.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.desk.Option;
import org.complaintdesk.engine.GuardedEngine;
import org.complaintdesk.engine.Models;
import org.complaintdesk.tasklist.form.CaseSection;
import org.complaintdesk.tasklist.form.FormContent;
import org.complaintdesk.tasklist.form.FormOptions;
import org.complaintdesk.tasklist.form.LateSection;
import org.complaintdesk.tasklist.form.TaskFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** A person completes a task with what its form asks, and with nothing else. */
class CompletionGuardTest {

  private static final String FORM = Models.form("assess", """
      {"type": "text", "text": "Complaint {{facts.number}}", "id": "head"},
      {"type": "textfield", "id": "f1", "key": "subject", "label": "Subject",
       "validate": {"required": true, "minLength": 3, "maxLength": 20, "pattern": "^[^<]*$"}},
      {"type": "number", "id": "f2", "key": "affectedCustomers", "label": "Customers", "decimalDigits": 0,
       "validate": {"min": 1, "max": 1000000}},
      {"type": "number", "id": "f3", "key": "amount", "label": "Amount", "decimalDigits": 2},
      {"type": "checkbox", "id": "f4", "key": "confirmed", "label": "Confirmed"},
      {"type": "radio", "id": "f5", "key": "outcome", "label": "Outcome", "validate": {"required": true},
       "values": [{"value": "accepted", "label": "Accepted"}, {"value": "rejected", "label": "Rejected"}]},
      {"type": "select", "id": "f6", "key": "department", "label": "Department", "valuesKey": "departments"},
      {"type": "checklist", "id": "f7", "key": "dispatchTo", "label": "Dispatch to",
       "values": [{"value": "dept-network", "label": "N"}, {"value": "dept-billing", "label": "B"}]},
      {"type": "datetime", "id": "f8", "key": "replyBy", "label": "Reply by", "subtype": "date"},
      {"type": "textfield", "id": "f9", "key": "level", "label": "Level", "readonly": true},
      {"type": "expression", "id": "f10", "key": "computed", "expression": "=1"},
      {"type": "group", "id": "g", "conditional": {"hide": "=outcome != \\"rejected\\""}, "components": [
        {"type": "textarea", "id": "f11", "key": "reason", "label": "Reason", "validate": {"required": true}}]},
      {"type": "textfield", "id": "f12", "key": "regulatorNumber", "label": "Regulator's number",
       "conditional": {"hide": "=facts.channel != \\"regulator\\""}, "validate": {"required": true}},
      {"type": "textfield", "id": "f16", "key": "plea", "label": "Plea",
       "conditional": {"hide": "=outcome != \\"rejected\\" or facts.channel != \\"regulator\\""}},
      {"type": "textfield", "id": "f17", "key": "caller", "label": "Caller", "properties": {"keep": "case"},
       "conditional": {"hide": "=facts.channel != \\"regulator\\""}},
      {"type": "checkbox", "id": "f18", "key": "asked", "label": "Asked",
       "conditional": {"hide": "=facts.channel != \\"regulator\\""}},
      {"type": "textfield", "id": "f19", "key": "remark", "label": "Remark",
       "conditional": {"hide": "=facts.channel != \\"regulator\\""}},
      {"type": "textfield", "id": "f20", "key": "remark", "label": "Remark",
       "conditional": {"hide": "=facts.channel = \\"regulator\\""}},
      {"type": "textfield", "id": "f13", "key": "affectedNumber", "label": "Affected number",
       "properties": {"keep": "case"}},
      {"type": "select", "id": "f15", "key": "team", "label": "Team", "valuesExpression": "=facts.teams"},
      {"type": "button", "id": "f14", "key": "submit", "label": "Submit"}
      """);

  private static final Map<String, Map<String, Object>> keptDetails = new HashMap<>();
  /** What the step that takes the form in can read of it: nothing is left of it when the process waits again. */
  private static final Map<String, Object> taken = new HashMap<>();
  private static GuardedEngine desk;

  private final TaskService tasks = desk.engine().getTaskService();
  private ProcessInstance complaint;

  @BeforeAll
  static void startDesk() {
    CaseDetails details = details();
    TaskFacts facts = task -> Optional.of(content(String.valueOf(task.variable("channel"))));
    TaskListener noteAnswers = task -> task.getVariables().forEach((name, value) -> {
      if (value != null) {
        taken.put(name, value);
      }
    });
    desk = new GuardedEngine(Map.of("details", details, "facts", facts, "noteAnswers", noteAnswers));
    desk.engine().getRepositoryService().createDeployment()
        .addString("assess.form", FORM)
        .addString("trial.bpmn", Models.step("""
            <userTask id="step" camunda:formRef="assess" camunda:formRefBinding="latest"><extensionElements>
              <camunda:taskListener event="complete" delegateExpression="${noteAnswers}"/>
            </extensionElements></userTask>"""))
        .deploy();
  }

  private static CaseDetails details() {
    return new CaseDetails() {

      @Override
      public void keep(CaseNumber number, Map<String, Object> details) {
        keptDetails.put(number.value(), details);
      }

      @Override
      public boolean changedAfter(CaseNumber number, Instant moment) {
        return true;
      }

      @Override
      public boolean holds(CaseNumber number, String detail, Object value) {
        return value.equals("138");
      }
    };
  }

  @AfterAll
  static void stopDesk() {
    desk.close();
  }

  @BeforeEach
  void complaintArrives() {
    start("web");
  }

  @AfterEach
  void clear() {
    keptDetails.clear();
    taken.clear();
    LocaleContextHolder.resetLocaleContext();
    desk.engine().getRuntimeService().createProcessInstanceQuery().list().forEach(instance ->
        desk.engine().getRuntimeService().deleteProcessInstance(instance.getId(), "end of test"));
  }

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
      level             | major        | (level) is read-only; leave it out.
      complaintType     | network      | The form of this task does not ask for "complaintType"
      facts             | {}           | The form of this task does not ask for "facts"
      """)
  void aTextThatTheFieldCouldNotHaveIsRefused(String field, String value, String reason) {
    refused(with("subject", "No signal", "outcome", "accepted", field, value), this::send, reason);
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
  void aFieldThatAnAnswerHidesIsNotRequiredAndItsValueIsLeftOut() {
    complete(with("subject", "No signal", "outcome", "accepted", "reason", "smuggled", "plea", "smuggled"));
    assertThat(variables()).doesNotContainKeys("reason", "regulatorNumber", "plea");
  }

  @Test
  @DisplayName("what was typed into a field that the case has hidden since is not lost without a word")
  void hiddenByTheCase() {
    refused(valid("regulatorNumber", "R-1"), this::send, "The field \"Regulator's number\" (regulatorNumber) is no longer "
        + "asked, because the case has changed since the form was opened.");
    refused(with("subject", "No signal", "outcome", "rejected", "reason", "Not ours.", "plea", "Please."), this::send,
        "(plea) is no longer asked");
    refused(valid("caller", "139"), this::send, "(caller) is no longer asked");
    refused(valid("asked", true), this::send, "(asked) is no longer asked");
  }

  static Stream<Map<String, Object>> nothingTyped() {
    return Stream.of(valid("regulatorNumber", null), valid("regulatorNumber", " "), valid("caller", ""),
        valid("asked", false), valid("caller", "138"), valid("regulatorNumber", "R-0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nothingTyped")
  @DisplayName("a field that the case has hidden is no obstacle where nothing was typed, or what stands there already")
  void nothingIsLost(Map<String, Object> values) {
    desk.engine().getRuntimeService().setVariable(complaint.getId(), "regulatorNumber", "R-0");
    complete(values);
    assertThat(variables()).containsEntry("regulatorNumber", "R-0").doesNotContainKeys("caller", "asked");
    assertThat(keptDetails).isEmpty();
  }

  @Test
  @DisplayName("a key that two fields share, of which the case shows one, takes its value from that one")
  void oneOfTwoFields() {
    complete(valid("remark", "told"));
    assertThat(variables()).containsEntry("remark", "told");
  }

  @Test
  void aFieldThatAnAnswerShowsIsRequired() {
    refused(with("subject", "No signal", "outcome", "rejected"), this::send,
        "The field \"Reason\" (reason) is required; fill it in.");
    complete(with("subject", "No signal", "outcome", "rejected", "reason", "Not our network.\nTold so."));
    assertThat(variables()).containsEntry("reason", "Not our network.\nTold so.");
  }

  @Test
  void aFieldThatTheFactsShowIsRequired() {
    desk.engine().getRuntimeService().deleteProcessInstance(complaint.getId(), "another one");
    start("regulator");
    refused(with("subject", "No signal", "outcome", "accepted"), this::send,
        "The field \"Regulator's number\" (regulatorNumber) is required; fill it in. If the form did not ask for it, the "
            + "case has changed since the form was opened: open the form again.");
  }

  @Test
  @DisplayName("what a process itself calls facts does not stand in for them")
  void variablesOfThatNameDoNotWin() {
    desk.engine().getRuntimeService().setVariable(complaint.getId(), "facts", "of old");
    refused(valid("team", "mine"), this::send, "(team) offers no such option; choose from: team-web. "
        + "If the form offered it, the case has changed since the form was opened: open the form again.");
    complete(valid("team", "team-web"));
  }

  @Test
  @DisplayName("an option that the facts of this moment offer is taken, whatever they offered before")
  void optionsOfTheFacts() {
    desk.engine().getRuntimeService().setVariable(complaint.getId(), "channel", "store");
    refused(valid("team", "team-web"), this::send, "(team) offers no such option; choose from: team-store.");
    complete(valid("team", "team-store"));
    assertThat(variables()).containsEntry("team", "team-store");
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

  private record Known(String number, String channel) implements CaseSection {
  }

  private static FormContent content(String channel) {
    return new FormContent(new MaskedView(List.of(), false), List.of(LateSection.of(new Known("C-1", channel))))
        .with(List.of(), FormOptions.of("teams", () -> List.of(new Option("team-" + channel, "Team"))));
  }

  private void start(String channel) {
    complaint = desk.engine().getRuntimeService().startProcessInstanceByKey("trial", "C-1", Variables
        .putValue("channel", channel).putValue("level", "ordinary")
        .putValue("departments", SpinValues.jsonValue("""
            [{"value": "dept-network", "label": "Network"}, {"value": "dept-billing", "label": "Billing"}]""")));
  }

  private void refused(Map<String, Object> values, Consumer<Map<String, Object>> request, String reason) {
    Map<String, Object> before = variables();
    desk.as("wang", () -> assertThatThrownBy(() -> request.accept(values))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining(reason));
    assertThat(variables()).isEqualTo(before);
    assertThat(keptDetails).isEmpty();
  }

  private void complete(Map<String, Object> values) {
    desk.as("wang", () -> send(values));
  }

  private void send(Map<String, Object> values) {
    tasks.complete(task(), values);
  }

  private String task() {
    return tasks.createTaskQuery().singleResult().getId();
  }

  private Map<String, Object> variables() {
    Map<String, Object> variables =
        new HashMap<>(desk.engine().getRuntimeService().getVariables(complaint.getId()));
    variables.putAll(taken);
    variables.remove("departments");
    return variables;
  }

  private static Map<String, Object> valid(String key, @Nullable Object value) {
    return with("subject", "No signal", "outcome", "accepted", key, value);
  }

  private static Map<String, Object> with(Object... pairs) {
    Map<String, Object> values = Variables.createVariables();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((String) pairs[i], pairs[i + 1]);
    }
    return values;
  }
}
