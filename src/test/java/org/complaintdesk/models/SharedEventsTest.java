package org.complaintdesk.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.models.ModelNames.union;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every process, event and choice that Java and the models share stands on both sides")
class SharedEventsTest {

  @Test
  @DisplayName("processes: each that Java starts or looks for has a file, and each file is started by Java or called")
  void processes() {
    Set<String> called = ProcessFiles.elements(CallActivity.class).map(CallActivity::getCalledElement)
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(ProcessFiles.ids()).isEqualTo(union(JavaNames.processes(), called));
    assertThat(ModelNames.given("workOf")).isNotEmpty().isSubsetOf(ProcessFiles.ids());
  }

  @Test
  @DisplayName("messages: those that Java sends are those that models catch")
  void messages() {
    assertThat(ProcessFiles.elements(Message.class).map(Message::getName))
        .containsExactlyInAnyOrderElementsOf(JavaNames.messages());
  }

  @Test
  @DisplayName("signals: each that a model catches is sent by a model or by Java, and each that is sent is caught")
  void signals() {
    Set<String> caught = caught(SignalEventDefinition.class, SharedEventsTest::signal);
    Set<String> sent = thrown(SignalEventDefinition.class, SharedEventsTest::signal);
    sent.addAll(JavaNames.signals());

    assertThat(caught).isNotEmpty().isEqualTo(sent);
  }

  @Test
  @DisplayName("errors and escalations: each that a model raises is caught by one, and each that is caught is raised")
  void errorsAndEscalations() {
    Code<ErrorEventDefinition> error = definition -> definition.getError().getErrorCode();
    Code<EscalationEventDefinition> escalation = definition -> definition.getEscalation().getEscalationCode();

    assertThat(thrown(ErrorEventDefinition.class, error)).isNotEmpty()
        .isEqualTo(caught(ErrorEventDefinition.class, error));
    assertThat(thrown(EscalationEventDefinition.class, escalation)).isNotEmpty()
        .isEqualTo(caught(EscalationEventDefinition.class, escalation));
  }

  @Test
  @DisplayName("choices: each that a process asks for is an option in one of its forms; a process may set a route too")
  void choicesAreOffered() {
    Set<String> routes = offeredIn(Path.of("processes", "complaint-handling.bpmn"));
    ProcessFiles.elements(CamundaOutputParameter.class)
        .filter(parameter -> parameter.getCamundaName().equals("route"))
        .forEach(parameter -> routes.add(parameter.getTextContent().strip()));
    for (Path file : ProcessFiles.all()) {
      assertThat(choices("outcome", file)).as("outcomes in %s", file).isSubsetOf(offeredIn(file));
      assertThat(choices("route", file)).as("routes in %s", file).isSubsetOf(routes);
    }
  }

  /** The name or code by which one event finds the other. */
  private interface Code<T extends EventDefinition> {

    String of(T definition);
  }

  private static <T extends EventDefinition> Set<String> caught(Class<T> kind, Code<T> code) {
    return ProcessFiles.elements(CatchEvent.class).flatMap(event -> event.getEventDefinitions().stream())
        .filter(kind::isInstance).map(kind::cast).map(code::of).collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T extends EventDefinition> Set<String> thrown(Class<T> kind, Code<T> code) {
    return ProcessFiles.elements(ThrowEvent.class).flatMap(event -> event.getEventDefinitions().stream())
        .filter(kind::isInstance).map(kind::cast).map(code::of).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Without the number of the case, which an expression adds. */
  private static String signal(SignalEventDefinition definition) {
    return definition.getSignal().getName().replaceFirst("\\$\\{.*", "");
  }

  /** The values with which expressions of a process compare that variable. */
  private static Set<String> choices(String variable, Path file) {
    Pattern comparison = Pattern.compile("\\b" + variable + " [!=]= '([a-z-]+)'");
    return ModelNames.found(comparison, ProcessFiles.expressions(file).stream());
  }

  /** The options that the forms of a process offer as their outcome. */
  private static Set<String> offeredIn(Path file) {
    return ProcessFiles.elements(file, UserTask.class).stream()
        .map(task -> task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"))
        .flatMap(form -> FormFiles.inputs(FormFiles.read(form)).stream())
        .filter(input -> input.path("key").asText().equals("outcome"))
        .flatMap(input -> input.path("values").findValuesAsText("value").stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
