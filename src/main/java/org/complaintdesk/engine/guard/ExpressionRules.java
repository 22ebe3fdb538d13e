package org.complaintdesk.engine.guard;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Says, before a model is deployed, which of its expressions the engine would refuse at run time, and why. */
public class ExpressionRules {

  /** Names that stand for the engine's own objects: their only readable property is the business key. */
  private static final Set<String> ENGINE_OBJECTS =
      Set.of("execution", "task", "caseExecution", "externalTask", "variableContext");
  private static final String BUSINESS_KEY = "execution.processBusinessKey";

  private final DelegateBeans delegates;
  private final EngineMessages messages;

  public ExpressionRules(DelegateBeans delegates, EngineMessages messages) {
    this.delegates = delegates;
    this.messages = messages;
  }

  /** Whether the engine would evaluate anything in that text. */
  public static boolean isExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  /** The reason why this text must not stand in a model; nothing when it may. */
  public Optional<String> problemOf(String text) {
    return parse(text).map(this::problemOf).orElseGet(() -> reason("expression.unreadable", text));
  }

  /** Whether the text is one expression that names one of our delegates: {@code ${sendNotice}}. */
  public boolean isDelegate(String text) {
    return parse(text)
        .filter(root -> root instanceof AstEval)
        .map(root -> root.getChild(0))
        .filter(node -> node instanceof AstIdentifier name && delegates.has(name.getName()))
        .isPresent();
  }

  private Optional<Node> parse(String text) {
    try {
      return Optional.of(new Builder(Feature.METHOD_INVOCATIONS).build(text).getRoot());
    } catch (TreeBuilderException | StackOverflowError unreadable) {
      return Optional.empty();
    }
  }

  private Optional<String> problemOf(Node node) {
    Optional<String> problem = ownProblemOf(node);
    for (int i = 0; problem.isEmpty() && i < node.getCardinality(); i++) {
      problem = problemOf(node.getChild(i));
    }
    return problem;
  }

  private Optional<String> ownProblemOf(Node node) {
    if (node instanceof AstMethod method) {
      return reason("expression.method", textOf(method));
    }
    if (node instanceof AstFunction function && !ExpressionFunctions.NAMES.contains(function.getName())) {
      return reason("expression.function", function.getName());
    }
    if (node instanceof AstProperty property && !readable(property)) {
      return reason("expression.property", textOf(property));
    }
    return Optional.empty();
  }

  /** Properties are read from variables (lists and maps), never from objects of the engine or of the application. */
  private boolean readable(AstProperty property) {
    Node root = property;
    while (root instanceof AstProperty) {
      root = root.getChild(0);
    }
    if (!(root instanceof AstIdentifier name)) {
      return root instanceof AstFunction;
    }
    if (ENGINE_OBJECTS.contains(name.getName())) {
      return textOf(property).equals(BUSINESS_KEY);
    }
    return !delegates.has(name.getName());
  }

  private Optional<String> reason(String code, String text) {
    return Optional.of(messages.text(code, text));
  }

  private static String textOf(AstNode node) {
    return node.getStructuralId(null);
  }
}
