package org.complaintdesk.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;
import org.complaintdesk.engine.guard.EngineMessages;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Finds what is not FEEL in a decision model: a cell in another language could call Java. */
class DecisionInspection {

  private static final Set<String> FEEL = Set.of("feel",
      DmnModelConstants.FEEL_NS, DmnModelConstants.FEEL12_NS, DmnModelConstants.FEEL13_NS,
      DmnModelConstants.FEEL14_NS, DmnModelConstants.FEEL15_NS);
  private static final Set<String> CODE_ELEMENTS = Set.of("functionDefinition", "import", "script");
  private static final Set<String> EXTENSION_ATTRIBUTES =
      Set.of("inputVariable", "historyTimeToLive", "versionTag", "diagramRelationId");
  private static final String ENGINE_NAMESPACE = "http://camunda.org/schema/1.0/dmn";

  private final EngineMessages messages;

  DecisionInspection(EngineMessages messages) {
    this.messages = messages;
  }

  List<ModelProblem> problemsOf(ModelXml model) {
    List<ModelProblem> problems = new ArrayList<>();
    for (Element element : model.elements()) {
      String name = element.getLocalName();
      if (CODE_ELEMENTS.contains(name) || ENGINE_NAMESPACE.equals(element.getNamespaceURI())) {
        report(problems, element, "model.extension", name);
      }
      for (Attr attribute : ModelXml.attributes(element)) {
        inspect(element, attribute, problems);
      }
    }
    return problems;
  }

  private void inspect(Element element, Attr attribute, List<ModelProblem> problems) {
    String name = attribute.getLocalName();
    if (name.equals("expressionLanguage") && !isFeel(attribute.getValue())) {
      report(problems, element, "model.not-feel", attribute.getValue());
    } else if (ENGINE_NAMESPACE.equals(attribute.getNamespaceURI()) && !EXTENSION_ATTRIBUTES.contains(name)) {
      report(problems, element, "model.extension", name);
    }
  }

  private static boolean isFeel(String language) {
    return FEEL.contains(language) || language.equalsIgnoreCase("feel");
  }

  private void report(List<ModelProblem> problems, Element element, String code, String what) {
    problems.add(new ModelProblem(ModelXml.id(element), messages.text(code, what)));
  }
}
