package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** All decision tables of the desk in a bare DMN engine, without process engine or database. */
public final class DecisionTables {

  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern VARIABLE = Pattern.compile("(?:if )?(\\w+)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final DmnEngine engine;
  private final Map<String, DmnDecision> decisions = new HashMap<>();
  private final Map<String, DecisionTable> tables = new LinkedHashMap<>();
  private final Map<String, List<DmnEvaluatedDecisionRule>> matches = new HashMap<>();

  private DecisionTables(List<FeelCustomFunctionProvider> functions) {
    var configuration = new DefaultDmnEngineConfiguration();
    configuration.setFeelCustomFunctionProviders(functions);
    configuration.customPostDecisionTableEvaluationListeners(List.of(this::remember));
    engine = configuration.buildEngine();
    for (var file : DecisionFiles.all()) {
      try (var content = Files.newInputStream(file)) {
        engine.parseDecisions(content).forEach(decision -> decisions.put(decision.getKey(), decision));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      DecisionFiles.read(file).getModelElementsByType(Decision.class).stream()
          .filter(decision -> decision.getExpression() instanceof DecisionTable)
          .forEach(decision -> tables.put(decision.getId(), (DecisionTable) decision.getExpression()));
    }
  }

  /** Loads every table; {@code functions} are the FEEL functions of ours that some of them call. */
  public static DecisionTables load(FeelCustomFunctionProvider... functions) {
    return new DecisionTables(List.of(functions));
  }

  /** Facts for an evaluation, written as name, value, name, value; a value may be null. */
  public static Map<String, @Nullable Object> facts(@Nullable Object... namesAndValues) {
    var facts = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      facts.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return facts;
  }

  /** The rules that fit, in the order of the table, each with its outputs; a UNIQUE table with two that fit throws. */
  public Map<String, Map<String, @Nullable Object>> matches(String decision, Map<String, @Nullable Object> facts) {
    engine.evaluateDecisionTable(decisions.get(decision), facts);
    var answers = new LinkedHashMap<String, Map<String, @Nullable Object>>();
    for (var rule : matches.getOrDefault(decision, List.of())) {
      var outputs = new LinkedHashMap<String, @Nullable Object>();
      rule.getOutputEntries().forEach((name, output) -> outputs.put(name, output.getValue().getValue()));
      answers.put(rule.getId(), outputs);
    }
    return answers;
  }

  /** The answers of a table with one output, in the order of its rules. */
  public List<@Nullable Object> answers(String decision, Map<String, @Nullable Object> facts) {
    return matches(decision, facts).values().stream()
        .<@Nullable Object>map(outputs -> outputs.values().iterator().next()).toList();
  }

  Map<String, DecisionTable> tables() {
    return tables;
  }

  List<String> ruleIds(String decision) {
    return table(decision).getRules().stream().map(rule -> rule.getId()).toList();
  }

  /** The names of the variables that a table reads. */
  List<String> inputs(String decision) {
    return table(decision).getInputs().stream().map(DecisionTables::variable).toList();
  }

  /** The allowed values that a table declares for an input of text. */
  List<String> allowedTexts(String decision, String input) {
    return texts(input(decision, input).getInputValues().getText().getTextContent());
  }

  /**
   * Every combination of what the inputs may be: each allowed value, each number that a cell names with its neighbours,
   * a text that no cell names, and null.
   */
  List<Map<String, @Nullable Object>> combinations(String decision) {
    List<Map<String, @Nullable Object>> combinations = List.of(Map.of());
    for (var input : table(decision).getInputs()) {
      var name = variable(input);
      var longer = new ArrayList<Map<String, @Nullable Object>>();
      for (var value : candidates(decision, input)) {
        for (var shorter : combinations) {
          var facts = new LinkedHashMap<String, @Nullable Object>(shorter);
          facts.put(name, value);
          longer.add(facts);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  /** At most {@code size} of the {@linkplain #combinations combinations}, the same in every run. */
  List<Map<String, @Nullable Object>> sample(String decision, int size) {
    var inputs = table(decision).getInputs();
    var all = inputs.stream().mapToLong(input -> candidates(decision, input).size()).reduce(1, Math::multiplyExact);
    if (all <= size) {
      return combinations(decision);
    }
    var random = new Random(1);
    return Stream.generate(() -> {
      var facts = new LinkedHashMap<String, @Nullable Object>();
      for (var input : inputs) {
        var candidates = candidates(decision, input);
        facts.put(variable(input), candidates.get(random.nextInt(candidates.size())));
      }
      return facts;
    }).limit(size).<Map<String, @Nullable Object>>map(facts -> facts).toList();
  }

  /**
   * One test a line of {@code examples} and one that no rule is without an example. The first line names the columns:
   * {@code rule} (its id without {@code rule-}), inputs, {@code =>}, outputs. {@code -} stands for null. In a UNIQUE
   * table no other rule may fit.
   */
  Stream<DynamicTest> examples(String decision, String examples) {
    var lines = examples.lines().map(line -> line.strip().split("\\s*\\|\\s*")).toList();
    var columns = lines.get(0);
    var unique = "UNIQUE".equals(String.valueOf(table(decision).getHitPolicy()));
    var tests = new ArrayList<DynamicTest>();
    var seen = new TreeSet<String>();
    for (var cells : lines.subList(1, lines.size())) {
      assertThat(cells).as("cells of the example %s", String.join(" | ", cells)).hasSameSizeAs(columns);
      var rule = "rule-" + cells[0];
      var facts = new LinkedHashMap<String, @Nullable Object>();
      var outputs = new LinkedHashMap<String, @Nullable Object>();
      var side = facts;
      for (int i = 1; i < columns.length; i++) {
        if ("=>".equals(columns[i])) {
          side = outputs;
        } else {
          side.put(columns[i], value(cells[i]));
        }
      }
      seen.add(rule);
      tests.add(DynamicTest.dynamicTest(cells[0] + ": " + facts + " => " + outputs, () -> {
        var matches = matches(decision, facts);
        assertThat(matches).containsEntry(rule, outputs);
        if (unique) {
          assertThat(matches).hasSize(1);
        }
      }));
    }
    tests.add(DynamicTest.dynamicTest("every rule has an example",
        () -> assertThat(seen).containsExactlyInAnyOrderElementsOf(ruleIds(decision))));
    return tests.stream();
  }

  private List<@Nullable Object> candidates(String decision, Input input) {
    var candidates = new ArrayList<@Nullable Object>();
    candidates.add(null);
    var cells = new ArrayList<String>();
    var column = table(decision).getInputs().stream().toList().indexOf(input);
    for (var rule : table(decision).getRules()) {
      cells.add(rule.getInputEntries().stream().toList().get(column).getText().getTextContent());
    }
    switch (input.getInputExpression().getTypeRef()) {
      case "boolean" -> candidates.addAll(List.of(true, false));
      case "integer", "long", "double", "number" -> candidates.addAll(numbers(cells));
      default -> candidates.addAll(texts(input.getInputValues() == null
          ? String.join(",", cells) : input.getInputValues().getText().getTextContent()));
    }
    if ("string".equals(input.getInputExpression().getTypeRef())) {
      candidates.add("unheard-of");
    }
    return candidates;
  }

  private DecisionTable table(String decision) {
    var table = tables.get(decision);
    assertThat(table).as("decision table %s", decision).isNotNull();
    return table;
  }

  private Input input(String decision, String name) {
    return table(decision).getInputs().stream()
        .filter(input -> name.equals(variable(input)))
        .findFirst().orElseThrow();
  }

  /** An input reads its variable as it is, or with a default: {@code if level = null then "ordinary" else level}. */
  private static String variable(Input input) {
    var expression = input.getInputExpression().getText().getTextContent().strip();
    var name = VARIABLE.matcher(expression);
    assertThat(name.lookingAt()).as("variable in the input expression %s", expression).isTrue();
    return name.group(1);
  }

  private void remember(DmnDecisionTableEvaluationEvent event) {
    matches.put(event.getDecisionTable().getKey(), List.copyOf(event.getMatchingRules()));
  }

  static List<String> texts(String feel) {
    return TEXT.matcher(feel).results().map(found -> found.group(1)).distinct().toList();
  }

  private static TreeSet<Integer> numbers(List<String> cells) {
    var numbers = new TreeSet<Integer>();
    NUMBER.matcher(String.join(" ", cells)).results().map(found -> Integer.valueOf(found.group()))
        .forEach(number -> numbers.addAll(List.of(number - 1, number, number + 1)));
    return numbers;
  }

  private static @Nullable Object value(String cell) {
    return switch (cell) {
      case "-", "=>" -> null;
      case "true", "false" -> Boolean.valueOf(cell);
      default -> textOrNumber(cell);
    };
  }

  private static Object textOrNumber(String cell) {
    if (cell.matches("-?\\d+")) {
      return Integer.valueOf(cell);
    }
    return cell.matches("-?\\d+\\.\\d+") ? Double.valueOf(cell) : cell;
  }
}
