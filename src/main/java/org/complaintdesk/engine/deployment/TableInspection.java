package org.complaintdesk.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformer;
import org.complaintdesk.engine.guard.EngineMessages;
import org.w3c.dom.Element;

/**
 * Finds what nobody can read in a decision model: a cell that is no FEEL, a way to choose between rules that the engine
 * does not know, a decision with nothing in it. The engine would only tell when the table is asked, or not at all.
 */
class TableInspection {

  private static final Set<String> OFFERED_POLICIES = Set.of("", "UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");
  private static final Set<String> CELLS = Set.of("inputEntry", "outputEntry", "inputExpression", "literalExpression");
  private static final Set<String> LOGIC = Set.of("decisionTable", "literalExpression");

  private final EngineMessages messages;
  private final FeelNames feel = new FeelNames();

  TableInspection(EngineMessages messages) {
    this.messages = messages;
  }

  List<ModelProblem> problemsOf(ModelXml model) {
    List<ModelProblem> problems = new ArrayList<>();
    for (Element element : model.elements()) {
      String name = element.getLocalName();
      if (name.equals("decision") && ModelXml.inside(element).stream().noneMatch(
          part -> LOGIC.contains(part.getLocalName()))) {
        report(problems, element, "model.no-logic", ModelXml.id(element));
      } else if (name.equals("decisionTable") && !OFFERED_POLICIES.contains(element.getAttribute("hitPolicy"))) {
        report(problems, element, "model.hit-policy", element.getAttribute("hitPolicy"));
      } else if (CELLS.contains(name) && !isRead(element)) {
        report(problems, element, "model.unreadable-cell", ModelXml.id(element));
      }
    }
    return problems;
  }

  /** What the engine itself has against the file, where it has anything. */
  List<ModelProblem> problemsOf(String file, byte[] content, DmnTransformer engine) {
    try {
      engine.createTransform().modelInstance(new ByteArrayInputStream(content)).transformDecisionRequirementsGraph();
      return List.of();
    } catch (RuntimeException unreadable) {
      return List.of(new ModelProblem(file, messages.text("model.unreadable-decisions", innermost(unreadable))));
    }
  }

  private boolean isRead(Element cell) {
    String text = ModelXml.cellText(cell);
    return text.isBlank() || (cell.getLocalName().equals("inputEntry") ? feel.isTests(text) : feel.isExpression(text));
  }

  private static String innermost(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return String.valueOf(innermost.getMessage());
  }

  private void report(List<ModelProblem> problems, Element element, String code, String what) {
    problems.add(new ModelProblem(ModelXml.id(element), messages.text(code, what)));
  }
}
