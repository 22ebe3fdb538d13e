package org.complaintdesk.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.desk.Option;
import org.complaintdesk.engine.GuardedEngine;
import org.complaintdesk.engine.Models;
import org.complaintdesk.tasklist.form.CaseSection;
import org.complaintdesk.tasklist.form.FormContent;
import org.complaintdesk.tasklist.form.FormContentSource;
import org.complaintdesk.tasklist.form.LateSection;
import org.complaintdesk.tasklist.form.OptionLists;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.i18n.LocaleContextHolder;

/** A task whose form has a field of every kind; some show by an answer, some by the facts of the case. */
abstract class AssessmentTask {

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

  static final Map<String, Map<String, Object>> keptDetails = new HashMap<>();
  /** What the step that takes the form in can read of it: nothing is left of it when the process waits again. */
  private static final Map<String, Object> taken = new HashMap<>();
  static GuardedEngine desk;

  protected final TaskService tasks = desk.engine().getTaskService();
  protected ProcessInstance complaint;

  @BeforeAll
  static void startDesk() {
    CaseDetails details = details();
    FormContentSource facts = (task, language) -> Optional.of(content(String.valueOf(task.variable("channel"))));
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

  private record Known(String number, String channel) implements CaseSection {
  }

  private static FormContent content(String channel) {
    return new FormContent(new MaskedView(List.of(), false), List.of(LateSection.of(new Known("C-1", channel))))
        .with(List.of(), OptionLists.of("teams", () -> List.of(new Option("team-" + channel, "Team"))));
  }

  /** A complaint that came in by that channel waits at the task. */
  void start(String channel) {
    complaint = desk.engine().getRuntimeService().startProcessInstanceByKey("trial", "C-1", Variables
        .putValue("channel", channel).putValue("level", "ordinary")
        .putValue("departments", SpinValues.jsonValue("""
            [{"value": "dept-network", "label": "Network"}, {"value": "dept-billing", "label": "Billing"}]""")));
  }

  /** Nothing of what a person sends is taken, for that reason. */
  void refused(Map<String, Object> values, Consumer<Map<String, Object>> request, String reason) {
    Map<String, Object> before = variables();
    desk.as("wang", () -> assertThatThrownBy(() -> request.accept(values))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining(reason));
    assertThat(variables()).isEqualTo(before);
    assertThat(keptDetails).isEmpty();
  }

  /** A person completes the task. */
  void complete(Map<String, Object> values) {
    desk.as("wang", () -> send(values));
  }

  void send(Map<String, Object> values) {
    tasks.complete(task(), values);
  }

  String task() {
    return tasks.createTaskQuery().singleResult().getId();
  }

  /** What has become variables, of the process or of the step that takes the form in. */
  Map<String, Object> variables() {
    Map<String, Object> variables =
        new HashMap<>(desk.engine().getRuntimeService().getVariables(complaint.getId()));
    variables.putAll(taken);
    variables.remove("departments");
    return variables;
  }

  /** What the form needs at least, and that. */
  static Map<String, Object> valid(String key, @Nullable Object value) {
    return with("subject", "No signal", "outcome", "accepted", key, value);
  }

  static Map<String, Object> with(Object... pairs) {
    Map<String, Object> values = Variables.createVariables();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((String) pairs[i], pairs[i + 1]);
    }
    return values;
  }
}
