package org.complaintdesk.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.engine.guard.ExpressionRules;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Finds code in a process model. The engine looks at local names more than at namespaces, so do we; of the engine's
 * own extensions only those listed here may appear.
 */
class ProcessInspection {

  private static final Set<String> ENGINE_NAMESPACES =
      Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn", "http://operaton.org/schema/1.0/bpmn");

  private static final Map<String, String> CODE_ELEMENTS = Map.of(
      "scriptTask", "model.script",
      "script", "model.script",
      "connector", "model.connector",
      "connectorId", "model.connector",
      "formData", "model.form",
      "formField", "model.form",
      "formProperty", "model.form",
      "field", "model.field",
      "import", "model.import");

  private static final Map<String, String> CODE_ATTRIBUTES = Map.of(
      "class", "model.class",
      "expression", "model.expression",
      "language", "model.script",
      "scriptFormat", "model.script",
      "resource", "model.script",
      "formKey", "model.form",
      "formHandlerClass", "model.class",
      "variableMappingClass", "model.class",
      "variableMappingDelegateExpression", "model.class");

  private static final Set<String> EXTENSION_ELEMENTS = Set.of(
      "executionListener", "taskListener", "inputOutput", "inputParameter", "outputParameter", "list", "value", "map",
      "entry", "properties", "property", "in", "out", "failedJobRetryTimeCycle", "potentialStarter");

  private static final Set<String> EXTENSION_ATTRIBUTES = Set.of(
      "assignee", "asyncBefore", "asyncAfter", "exclusive", "businessKey", "calledElementBinding",
      "calledElementTenantId", "calledElementVersion", "calledElementVersionTag", "candidateGroups",
      "candidateStarterGroups", "candidateStarterUsers", "candidateUsers", "collection", "decisionRef",
      "decisionRefBinding", "decisionRefTenantId", "decisionRefVersion", "decisionRefVersionTag", "delegateExpression",
      "diagramRelationId", "dueDate", "elementVariable", "errorCodeVariable", "errorMessage", "errorMessageVariable",
      "escalationCodeVariable", "event", "followUpDate", "formRef", "formRefBinding", "formRefVersion",
      "historyTimeToLive", "initiator", "isStartableInTasklist", "jobPriority", "mapDecisionResult",
      "modelerTemplate", "modelerTemplateIcon", "modelerTemplateVersion", "priority", "resultVariable", "taskPriority",
      "topic", "type", "variableEvents", "variableName", "versionTag");

  private final ExpressionRules expressions;
  private final EngineMessages messages;

  ProcessInspection(ExpressionRules expressions, EngineMessages messages) {
    this.expressions = expressions;
    this.messages = messages;
  }

  List<ModelProblem> problemsOf(ModelXml model) {
    List<ModelProblem> problems = new ArrayList<>();
    for (Element element : model.elements()) {
      inspect(element, problems);
    }
    return problems;
  }

  private void inspect(Element element, List<ModelProblem> problems) {
    String name = element.getLocalName();
    if (CODE_ELEMENTS.containsKey(name)) {
      report(problems, element, CODE_ELEMENTS.get(name), name);
    } else if (isEngines(element.getNamespaceURI()) && !EXTENSION_ELEMENTS.contains(name)) {
      report(problems, element, "model.extension", name);
    }
    for (Attr attribute : ModelXml.attributes(element)) {
      inspect(element, attribute, problems);
    }
    inspectText(element, ModelXml.text(element), problems);
  }

  private void inspect(Element element, Attr attribute, List<ModelProblem> problems) {
    String name = attribute.getLocalName();
    String value = attribute.getValue();
    if (CODE_ATTRIBUTES.containsKey(name)) {
      report(problems, element, CODE_ATTRIBUTES.get(name), name);
    } else if (isEngines(attribute.getNamespaceURI()) && !EXTENSION_ATTRIBUTES.contains(name)) {
      report(problems, element, "model.extension", name);
    } else if (name.equals("delegateExpression") && !expressions.isDelegate(value)) {
      report(problems, element, "model.delegate", value);
    } else if (name.equals("type") && isEngines(attribute.getNamespaceURI()) && !value.equals("external")) {
      report(problems, element, "model.task-type", value);
    }
    inspectText(element, value, problems);
  }

  private void inspectText(Element element, String text, List<ModelProblem> problems) {
    if (ExpressionRules.isExpression(text)) {
      expressions.problemOf(text.strip())
          .ifPresent(reason -> problems.add(new ModelProblem(ModelXml.id(element), reason)));
    }
  }

  private void report(List<ModelProblem> problems, Element element, String code, String what) {
    problems.add(new ModelProblem(ModelXml.id(element), messages.text(code, what)));
  }

  private static boolean isEngines(String namespace) {
    return namespace != null && ENGINE_NAMESPACES.contains(namespace);
  }
}
