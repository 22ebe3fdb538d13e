package org.complaintdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every process keeps the rules of the house")
class ProcessConventionsTest {

  private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final String REQUIREMENT = "\\b[A-Z]{2}-\\d+\\b";
  private static final String SENTENCE_CASE = "[A-Z][a-z']*( [a-z][a-z-']*)*";
  /** {@code scope.state}, for signals with the one case that they are about. */
  private static final String SCOPE_AND_STATE =
      "[a-z][A-Za-z]*\\.[a-z][A-Za-z]*(\\.\\$\\{execution\\.processBusinessKey})?";
  /** On one level: the line itself, or one event sub-process below it. */
  private static final int MOST_NODES = 23;

  static Stream<Path> files() {
    return ProcessFiles.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("the file is called like its process, which people start through the desk only")
  void isNamedLikeItsFile(Path file) {
    String id = ProcessFiles.id(file);
    assertThat(ProcessFiles.process(file)).as("process %s", id).isNotNull();
    assertThat(ProcessFiles.elements(file, org.camunda.bpm.model.bpmn.instance.Process.class)).hasSize(1);
    assertThat(ProcessFiles.process(file).isExecutable()).isTrue();
    assertThat(ProcessFiles.process(file).getName()).matches(SENTENCE_CASE);
    assertThat(ProcessFiles.process(file).isCamundaStartableInTasklist()).isFalse();
    assertThat(ProcessFiles.read(file).getDefinitions().getId()).isEqualTo(id + "-definitions");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("it opens in the Modeler as a model of this engine, with a version and a time to live")
  void isMarked(Path file) {
    var definitions = ProcessFiles.read(file).getDefinitions();
    assertThat(definitions.getAttributeValueNs(MODELER, "executionPlatform")).isEqualTo("Camunda Platform");
    assertThat(definitions.getAttributeValueNs(MODELER, "executionPlatformVersion")).isEqualTo("7.24.0");
    assertThat(ProcessFiles.process(file).getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    assertThat(ProcessFiles.process(file).getCamundaVersionTag()).matches("\\d+\\.\\d+");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("every id is in kebab case and means something")
  void idsAreInKebabCase(Path file) {
    assertThat(ProcessFiles.elements(file, BaseElement.class)).extracting(BaseElement::getId)
        .filteredOn(id -> id != null).isNotEmpty().allSatisfy(id -> assertThat(id).matches(KEBAB_CASE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("tasks and events are named in sentence case")
  void tasksAndEventsAreNamed(Path file) {
    assertThat(nodes(file, Activity.class)).allSatisfy(task -> assertThat(task.getName())
        .as(ProcessFiles.describe(task)).matches(SENTENCE_CASE).doesNotStartWith("Handle").doesNotStartWith("Process"));
    assertThat(nodes(file, Event.class)).allSatisfy(event ->
        assertThat(event.getName()).as(ProcessFiles.describe(event)).matches(SENTENCE_CASE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("a gateway that splits asks a question, its flows are the answers, exactly one of them the default")
  void splitsAreQuestions(Path file) {
    for (ExclusiveGateway gateway : ProcessFiles.elements(file, ExclusiveGateway.class)) {
      if (gateway.getOutgoing().size() < 2) {
        continue;
      }
      assertThat(gateway.getName()).as(gateway.getId()).matches("[A-Z].*[^ ]\\?");
      assertThat(gateway.getOutgoing()).as("answers of %s", gateway.getId())
          .allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
      assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).doesNotHaveDuplicates();
      assertThat(gateway.getDefault()).as("default of %s", gateway.getId()).isIn(gateway.getOutgoing());
      assertThat(gateway.getDefault().getConditionExpression()).as("condition of the default").isNull();
      assertThat(gateway.getOutgoing()).filteredOn(flow -> !flow.equals(gateway.getDefault()))
          .as("conditions of %s", gateway.getId())
          .allSatisfy(flow -> assertThat(flow.getConditionExpression()).isNotNull());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("joins are gateways of their own, without a name")
  void joinsAreUnnamed(Path file) {
    assertThat(ProcessFiles.elements(file, Gateway.class)).allSatisfy(gateway -> {
      boolean joins = gateway.getIncoming().size() > 1;
      boolean splits = gateway.getOutgoing().size() > 1;
      assertThat(joins).as("%s joins or splits", gateway.getId()).isNotEqualTo(splits);
      if (joins || !(gateway instanceof ExclusiveGateway)) {
        assertThat(gateway.getName()).as("name of %s", gateway.getId()).isNull();
      }
    });
    assertThat(ProcessFiles.elements(file, FlowNode.class)).filteredOn(node -> !(node instanceof Gateway))
        .allSatisfy(node -> {
          assertThat(node.getIncoming()).as("into %s", node.getId()).hasSizeLessThan(2);
          assertThat(node.getOutgoing()).as("out of %s", node.getId()).hasSizeLessThan(2);
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("every user task has a form, a group and a place in the queue")
  void userTasksAreComplete(Path file) {
    assertThat(ProcessFiles.elements(file, UserTask.class)).allSatisfy(task -> {
      assertThat(task.getAttributeValueNs(CAMUNDA, "formRef")).as("form of %s", task.getId()).isIn(FormFiles.ids());
      assertThat(task.getAttributeValueNs(CAMUNDA, "formRefBinding")).isEqualTo("latest");
      assertThat(task.getCamundaCandidateGroups()).as("group of %s", task.getId()).isNotBlank();
      // nobody is named in a model; an owner whom somebody named gets the task first, and colleagues may take it over
      assertThat(task.getCamundaAssignee()).as("assignee of %s", task.getId())
          .isIn(null, "${complaint.escalationOwner}", "${emergencyOwner}");
      assertThat(task.getCamundaPriority()).as("priority of %s", task.getId())
          .isIn("${complaint.priority}", "${workOrder.priority}", "${priority}");
    });
  }

  @Test
  @DisplayName("every user task is due with a deadline; only the wait for the customer, whose clock stands, is not")
  void userTasksAreDue() {
    assertThat(ProcessFiles.elements(UserTask.class)).filteredOn(task -> task.getCamundaDueDate() == null)
        .extracting(BaseElement::getId).containsExactly("record-reply");
    assertThat(ProcessFiles.elements(UserTask.class)).filteredOn(task -> task.getCamundaDueDate() != null)
        .allSatisfy(task -> assertThat(task.getCamundaDueDate()).matches("\\$\\{(complaint\\.)?(\\w+By|dueAt)}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("the process and each of its tasks say why they are there, with the requirement")
  void tasksAreDocumented(Path file) {
    assertThat(documentation(ProcessFiles.process(file))).containsPattern(REQUIREMENT);
    assertThat(nodes(file, Activity.class)).allSatisfy(task ->
        assertThat(documentation(task)).as("documentation of %s", task.getId()).containsPattern(REQUIREMENT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("everything it refers to exists and is bound to the latest version")
  void referencesExist(Path file) {
    assertThat(ProcessFiles.elements(file, CallActivity.class)).allSatisfy(call -> {
      assertThat(call.getCalledElement()).as(call.getId()).isIn(ProcessFiles.ids());
      assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("latest");
    });
    assertThat(ProcessFiles.elements(file, BusinessRuleTask.class)).allSatisfy(rule -> {
      assertThat(Path.of("decisions", rule.getCamundaDecisionRef() + ".dmn")).as(rule.getId()).matches(Files::exists);
      assertThat(rule.getCamundaDecisionRefBinding()).as(rule.getId()).isEqualTo("latest");
    });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("called processes carry the complaint number as their business key, those of an incident each one's")
  void businessKeyIsPassedOn(Path file) {
    assertThat(ProcessFiles.elements(file, CallActivity.class)).allSatisfy(call ->
        assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list())
            .as(call.getId()).extracting(CamundaIn::getCamundaBusinessKey)
            .containsAnyOf("#{execution.processBusinessKey}", "${attachedComplaint}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("service and send tasks call delegates by name; nothing is scripted")
  void delegatesOnly(Path file) {
    assertThat(ProcessFiles.elements(file, ScriptTask.class)).isEmpty();
    assertThat(ProcessFiles.elements(file, ServiceTask.class)).allSatisfy(task -> {
      assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("\\$\\{[a-z][A-Za-z]+}");
      assertThat(task.getCamundaClass()).as(task.getId()).isNull();
      assertThat(task.getCamundaExpression()).as(task.getId()).isNull();
    });
    assertThat(ProcessFiles.elements(file, SendTask.class)).allSatisfy(task ->
        assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("\\$\\{[a-z][A-Za-z]+}"));
    assertThat(ProcessFiles.text(file)).doesNotContain("<camunda:script", "camunda:class=");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("everything is drawn")
  void everythingIsDrawn(Path file) {
    Set<String> shapes = ProcessFiles.elements(file, BpmnShape.class).stream()
        .filter(shape -> shape.getBounds() != null).map(shape -> shape.getBpmnElement().getId())
        .collect(Collectors.toSet());
    Set<String> edges = ProcessFiles.elements(file, BpmnEdge.class).stream()
        .filter(edge -> edge.getWaypoints().size() > 1).map(edge -> edge.getBpmnElement().getId())
        .collect(Collectors.toSet());

    assertThat(shapes).containsAll(ids(ProcessFiles.elements(file, FlowNode.class)));
    assertThat(edges).containsAll(ids(ProcessFiles.elements(file, SequenceFlow.class)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("it fits one page")
  void fitsOnePage(Path file) {
    Map<ModelElementInstance, Long> nodesByLevel = ProcessFiles.elements(file, FlowNode.class).stream()
        .filter(node -> !(node instanceof SubProcess))
        .collect(Collectors.groupingBy(ModelElementInstance::getParentElement, Collectors.counting()));
    assertThat(nodesByLevel.values()).allSatisfy(nodes -> assertThat(nodes).isLessThanOrEqualTo(MOST_NODES));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("messages, signals and errors are called scope.state")
  void messagesAreNamed(Path file) {
    assertThat(ProcessFiles.elements(file, Message.class)).extracting(Message::getName)
        .allSatisfy(name -> assertThat(name).matches(SCOPE_AND_STATE));
    assertThat(ProcessFiles.elements(file, Signal.class)).extracting(Signal::getName)
        .allSatisfy(name -> assertThat(name).matches(SCOPE_AND_STATE).endsWith(".${execution.processBusinessKey}"));
    assertThat(ProcessFiles.elements(file, Error.class)).extracting(Error::getErrorCode)
        .allSatisfy(code -> assertThat(code).matches(SCOPE_AND_STATE));
  }

  @Test
  @DisplayName("only complaint-handling catches complaint.* messages")
  void oneCatcherOfComplaintMessages() {
    List<String> catchers = files()
        .filter(file -> ProcessFiles.elements(file, CatchEvent.class).stream()
            .flatMap(event -> event.getEventDefinitions().stream())
            .anyMatch(definition -> definition instanceof MessageEventDefinition message
                && message.getMessage().getName().startsWith("complaint.")))
        .map(ProcessFiles::id).toList();

    assertThat(catchers).containsExactly("complaint-handling");
  }

  /** Event sub-processes are named like a clause, "When the customer replies", and are documented as well. */
  private static <T extends FlowNode> List<T> nodes(Path file, Class<T> kind) {
    return ProcessFiles.elements(file, kind).stream()
        .filter(node -> !(node instanceof SubProcess)).toList();
  }

  private static String documentation(BaseElement element) {
    return element.getDocumentations().stream().map(text -> text.getTextContent()).collect(Collectors.joining(" "));
  }

  private static List<String> ids(Collection<? extends BaseElement> elements) {
    return elements.stream().map(BaseElement::getId).toList();
  }
}
