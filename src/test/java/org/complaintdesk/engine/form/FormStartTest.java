package org.complaintdesk.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A form that is opened has the facts of its case, and a list for every field that takes several answers")
class FormStartTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORM = Models.form("assess", """
      {"type": "text", "id": "f0", "text": "Status: {{facts.status}}"},
      {"type": "checklist", "id": "f1", "key": "departments", "valuesKey": "offered"},
      {"type": "checklist", "id": "f2", "key": "usual", "defaultValue": ["dept-billing"],
       "values": [{"value": "dept-network", "label": "N"}, {"value": "dept-billing", "label": "B"}]},
      {"type": "group", "id": "g", "components": [
        {"type": "taglist", "id": "f3", "key": "words", "valuesExpression": "=offered"}]},
      {"type": "textfield", "id": "f4", "key": "reason", "label": "Reason"}
      """);

  /** Asks for a list of options that the other form knows nothing of. */
  private static final String CHOICE = Models.form("choose", """
      {"type": "text", "id": "c0", "text": "Status: {{facts.status}}"},
      {"type": "select", "id": "c1", "key": "team", "valuesExpression": "=facts.teams"}
      """);
  private static final AtomicInteger LOOKED_UP = new AtomicInteger();
  private static final OptionLists OPTIONS = OptionLists.of("teams", () -> {
    LOOKED_UP.incrementAndGet();
    return List.of(new Option("team-web", "Web"));
  });

  /** What no form shows. */
  private static final LateSection UNASKED = LateSection.of(Unasked.class, () -> {
    LOOKED_UP.incrementAndGet();
    return new Unasked("web");
  });

  private static GuardedEngine desk;

  private record Unasked(String origin) implements CaseSection {
  }

  private record Known(String status) implements CaseSection {
  }

  @BeforeAll
  static void startDesk() throws IOException {
    FormContentSource facts = (task, language) -> Optional.ofNullable(task.variable("status")).map(status ->
        new FormContent(new MaskedView(List.of(), false), List.of(LateSection.of(new Known(status.toString())), UNASKED))
            .with(List.of(), OPTIONS));
    desk = new GuardedEngine(Map.of("facts", facts));
    var deployment = desk.engine().getRepositoryService().createDeployment().addString("assess.form", FORM)
        .addString("assess.bpmn", at("assess")).addString("choose.form", CHOICE).addString("choose.bpmn", at("choose"));
    for (Path form : shippedForms()) {
      deployment.addString(form.getFileName().toString(), Files.readString(form))
          .addString(id(form) + ".bpmn", at(id(form)));
    }
    deployment.deploy();
  }

  @AfterAll
  static void stopDesk() {
    desk.close();
  }

  @AfterEach
  void clear() {
    desk.engine().getRuntimeService().createProcessInstanceQuery().list().forEach(instance ->
        desk.engine().getRuntimeService().deleteProcessInstance(instance.getId(), "end of test"));
  }

  static Stream<@Nullable Object> whatModelsLeave() {
    return Stream.of(null, "", " ", false, 7, SpinValues.jsonValue("null").create(), SpinValues.jsonValue("{}").create(),
        Variables.fileValue("scan.pdf").file(new byte[] {1}).create());
  }

  @ParameterizedTest(name = "left: [{0}]")
  @MethodSource("whatModelsLeave")
  @DisplayName("an empty one instead of what is no list")
  void emptyList(@Nullable Object left) {
    VariableMap variables = opened("assess", Variables.createVariables().putValue("departments", left)
        .putValue("words", left).putValue("offered", left));

    assertThat(List.of("departments", "words", "offered"))
        .allSatisfy(name -> assertThat(text(variables, name)).as(name).isEqualTo("[]"));
  }

  @Test
  @DisplayName("an empty one also where the model names no such variable, but none for other fields and options")
  void missing() {
    VariableMap variables = opened("assess", Variables.createVariables());

    assertThat(variables.keySet()).containsExactlyInAnyOrder("departments", "usual", "words");
    assertThat(text(variables, "departments")).isEqualTo("[]");
  }

  @Test
  @DisplayName("what the form's author has ticked already where the model has no value")
  void defaultOfTheForm() {
    assertThat(text(opened("assess", Variables.createVariables().putValue("usual", null)), "usual"))
        .isEqualTo("[\"dept-billing\"]");
  }

  @Test
  @DisplayName("a single text as a list of one")
  void singleText() {
    assertThat(text(opened("assess", Variables.createVariables().putValue("departments", "dept-\"network")),
        "departments")).isEqualTo("[\"dept-\\\"network\"]");
  }

  @Test
  @DisplayName("a list that is there as it is, however it is kept")
  void listAsItIs() {
    VariableMap variables = opened("assess", Variables.createVariables()
        .putValue("departments", SpinValues.jsonValue("[\"dept-network\"]").create())
        .putValue("words", List.of("a", "b"))
        .putValue("reason", null));

    assertThat(text(variables, "departments")).isEqualTo("[\"dept-network\"]");
    assertThat(text(variables, "words")).isEqualTo("[\"a\",\"b\"]");
    assertThat(variables).containsEntry("reason", null);
  }

  @Test
  @DisplayName("as an object for whoever asks for objects")
  void asObject() {
    Task task = start("assess", Variables.createVariables().putValue("words", null));

    assertThat(desk.engine().getFormService().getTaskFormVariables(task.getId()).get("words"))
        .isInstanceOf(SpinJsonNode.class).hasToString("[]");
  }

  @Test
  @DisplayName("none that the caller did not ask for")
  void namedVariables() {
    Task task = start("assess", Variables.createVariables());

    assertThat(desk.engine().getFormService().getTaskFormVariables(task.getId(), List.of("words", "reason"), false)
        .keySet()).containsExactly("words");
  }

  @Test
  @DisplayName("the facts as they are when it is opened, whatever the process itself calls so")
  void liveFacts() {
    Task task = start("assess", Variables.createVariables().putValue("status", "new").putValue("facts", "of old"));
    VariableMap first = opened(task);
    desk.engine().getRuntimeService().setVariable(task.getProcessInstanceId(), "status", "told");

    assertThat(text(first, "facts")).isEqualTo("{\"status\":\"new\"}");
    assertThat(text(opened(task), "facts")).isEqualTo("{\"status\":\"told\"}");
    assertThat(desk.engine().getFormService().getTaskFormVariables(task.getId()).get("facts"))
        .isInstanceOf(SpinJsonNode.class).hasToString("{\"status\":\"told\"}");
    assertThat(desk.engine().getTaskService().getVariablesLocal(task.getId())).isEmpty();
  }

  @Test
  @DisplayName("the facts where only they are asked for, and none where they are not or where there is no case")
  void factsByName() {
    Task task = start("assess", Variables.createVariables().putValue("status", "new"));
    FormService forms = desk.engine().getFormService();

    assertThat(forms.getTaskFormVariables(task.getId(), List.of("facts"), false)).containsOnlyKeys("facts");
    assertThat(forms.getTaskFormVariables(task.getId(), List.of("status"), false)).containsOnlyKeys("status");
    assertThat(opened("assess", Variables.createVariables())).doesNotContainKey("facts");
  }

  @Test
  @DisplayName("of what is known and offered that which the form asks for, and nothing else is looked up")
  void options() {
    VariableMap without = opened("assess", Variables.createVariables().putValue("status", "new"));

    assertThat(text(without, "facts")).isEqualTo("{\"status\":\"new\"}");
    assertThat(LOOKED_UP).hasValue(0);
    assertThat(text(opened("choose", Variables.createVariables().putValue("status", "new")), "facts"))
        .isEqualTo("{\"status\":\"new\",\"teams\":[{\"value\":\"team-web\",\"label\":\"Web\"}]}");
  }

  static Stream<Arguments> severalAnswers() throws IOException {
    return shippedForms().stream().flatMap(form -> TaskForm.of(read(form)).fields().stream()
        .filter(FormField::takesSeveral).map(field -> Arguments.of(id(form), field.key())));
  }

  @ParameterizedTest(name = "{1} of {0}")
  @MethodSource("severalAnswers")
  @DisplayName("in each form of the product")
  void shippedForms(String form, String field) {
    VariableMap none = opened(form, Variables.createVariables());
    VariableMap empty = opened(form, Variables.createVariables().putValue(field, null));

    assertThat(text(none, field)).isEqualTo("[]");
    assertThat(text(empty, field)).isEqualTo("[]");
  }

  /** What the web application and REST read: text that is no object yet. */
  private static String text(VariableMap variables, String name) {
    SerializableValue value = variables.getValueTyped(name);
    assertThat(value.isDeserialized()).isFalse();
    return value.getValueSerialized();
  }

  private static VariableMap opened(String form, VariableMap variables) {
    return opened(start(form, variables));
  }

  private static VariableMap opened(Task task) {
    return desk.engine().getFormService().getTaskFormVariables(task.getId(), null, false);
  }

  private static Task start(String form, VariableMap variables) {
    String instance =
        desk.engine().getRuntimeService().startProcessInstanceByKey("at-" + form, variables).getProcessInstanceId();
    return desk.engine().getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  /** A process whose only task has that form. */
  private static String at(String form) {
    return Models.process("""
        <process id="at-%s" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process>
        """.formatted(form, Models.flow("<userTask id='step' camunda:formRef='%s' camunda:formRefBinding='latest'/>"
        .formatted(form))));
  }

  private static List<Path> shippedForms() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes", "forms"))) {
      return files.sorted().toList();
    }
  }

  private static String id(Path form) {
    return form.getFileName().toString().replace(".form", "");
  }

  private static JsonNode read(Path form) {
    try {
      return JSON.readTree(Files.readString(form));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
