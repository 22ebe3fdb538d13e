package org.complaintdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunction;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A FEEL text is parsed once, and answers as if it were parsed each time")
class CachingFeelEngineTest {

  private static final List<@Nullable Object> CELL_INPUTS =
      Arrays.asList(null, 2, 60.5, true, "network.signal", "major", "家里信号很差");
  private static final VariableMap CASE = Variables.createVariables()
      .putValue("receivedAt", LocalDateTime.of(2026, 11, 12, 10, 0)).putValue("handlingDays", 5)
      .putValue("level", "major").putValue("urgency", 2).putValue("outcome", "rejected")
      .putValue("text", "家里信号很差").putValue("complaintType", "network.signal");

  private final AtomicInteger calls = new AtomicInteger();
  private final FeelEngine plain = new ScalaFeelEngine(List.of(new Calendar(calls)));
  private final FeelEngine caching = new CachingFeelEngine(List.of(new Calendar(calls)));

  @Test
  @DisplayName("every cell of the shipped tables, the first time and later")
  void cells() throws IOException {
    Set<String> cells = texts(InputEntry.class);
    assertThat(cells).hasSizeGreaterThan(100);
    for (String cell : cells) {
      for (Object input : CELL_INPUTS) {
        Object answer = test(plain, cell, input);
        assertThat(answer).as("%s for %s", cell, input).isInstanceOf(Boolean.class);
        assertThat(test(caching, cell, input)).as("%s for %s", cell, input).isEqualTo(answer);
        assertThat(test(caching, cell, input)).as("%s for %s, again", cell, input).isEqualTo(answer);
      }
    }
  }

  @Test
  @DisplayName("every expression of the shipped tables and every condition of the shipped forms")
  void expressions() throws IOException {
    Set<String> expressions = conditions();
    assertThat(expressions).hasSizeGreaterThan(10);
    expressions.addAll(texts(InputExpression.class));
    expressions.addAll(texts(OutputEntry.class));
    expressions.addAll(texts(LiteralExpression.class));
    for (String expression : expressions) {
      Object answer = evaluate(plain, expression, CASE);
      assertThat(evaluate(caching, expression, CASE)).as(expression).isEqualTo(answer);
      assertThat(evaluate(caching, expression, CASE)).as("%s, again", expression).isEqualTo(answer);
    }
  }

  @Test
  @DisplayName("the facts of one case are not remembered for the next")
  void factsAreNotRemembered() {
    String expression = "if urgency = 1 then \"at once\" else channel";
    assertThat(evaluate(caching, expression, Variables.putValue("urgency", 1))).isEqualTo("at once");
    assertThat(evaluate(caching, expression, Variables.putValue("urgency", 2).putValue("channel", "app")))
        .isEqualTo("app");
    assertThat(test(caching, "< 10", 9)).isEqualTo(true);
    assertThat(test(caching, "< 10", 10)).isEqualTo(false);
  }

  @Test
  @DisplayName("the same text means one thing in an input cell and another in an output cell")
  void cellsAndExpressionsAreApart() {
    assertThat(test(caching, "2", 3)).isEqualTo(false);
    assertThat(evaluate(caching, "2", CASE)).isEqualTo(2L);
    assertThat(test(caching, "2", 2)).isEqualTo(true);
  }

  @Test
  @DisplayName("functions of ours are called each time, with the facts of that time")
  void functions() {
    LocalDateTime tomorrow = LocalDateTime.of(2026, 11, 13, 10, 0);
    String expression = "add business days(from, days)";
    assertThat(evaluate(caching, expression, Variables.putValue("from", tomorrow.minusDays(1)).putValue("days", 1)))
        .isEqualTo(tomorrow);
    assertThat(evaluate(caching, expression, Variables.putValue("from", tomorrow.minusDays(2)).putValue("days", 2)))
        .isEqualTo(tomorrow);
    assertThat(calls).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "if urgency = 1 then", "\"open", "= = 3", "1 +", "function() external {java: {class: \"x\"}}"})
  @DisplayName("an analyst's slip is reported in the same words each time")
  void slips(String slip) {
    Object reported = evaluate(plain, slip, CASE);
    assertThat(reported).asString().contains("FEEL/SCALA-01008");
    assertThat(evaluate(caching, slip, CASE)).isEqualTo(reported);
    assertThat(evaluate(caching, slip, CASE)).isEqualTo(reported);
    assertThat(test(caching, slip, 3)).isEqualTo(test(plain, slip, 3)).isEqualTo(test(caching, slip, 3));
  }

  @Test
  @DisplayName("only so many texts are kept, and those that went are parsed anew")
  void bounded() {
    CachingInterpreter feel = new CachingInterpreter(new org.camunda.feel.FeelEngine.Builder().build(), 3);
    assertThat(feel.parseExpression("1 + 1")).isSameAs(feel.parseExpression("1 + 1"));
    Object first = feel.parseExpression("1 + 1");
    IntStream.range(0, 100).forEach(number -> {
      feel.parseExpression("1 + " + number);
      feel.parseUnaryTests("< " + number);
    });
    assertThat(feel.size()).isEqualTo(2 * 3);
    assertThat(feel.parseExpression("1 + 1")).isEqualTo(first).isNotSameAs(first);
  }

  @Test
  @DisplayName("many cases are decided at the same time")
  void atTheSameTime() {
    assertThat(IntStream.range(0, 20_000).parallel().allMatch(number ->
        evaluate(caching, "n + " + number % 7, Variables.putValue("n", number)).equals((long) number + number % 7)))
        .isTrue();
  }

  /** What an input cell says to a value: true, false or what is wrong. */
  private static @Nullable Object test(FeelEngine feel, String cell, @Nullable Object input) {
    return answer(() -> feel.evaluateSimpleUnaryTests(cell, "cellInput",
        Variables.createVariables().putValue("cellInput", input).asVariableContext()));
  }

  private static @Nullable Object evaluate(FeelEngine feel, String expression, VariableMap facts) {
    return answer(() -> feel.evaluateSimpleExpression(expression, facts.asVariableContext()));
  }

  private static @Nullable Object answer(Supplier<@Nullable Object> evaluation) {
    try {
      return evaluation.get();
    } catch (FeelException slip) {
      return slip.getMessage();
    }
  }

  private static Set<String> texts(Class<? extends ModelElementInstance> kind) throws IOException {
    Set<String> texts = new TreeSet<>();
    for (Path table : files("decisions", ".dmn")) {
      Dmn.readModelFromFile(table.toFile()).getModelElementsByType(kind)
          .forEach(element -> texts.add(element.getTextContent().strip()));
    }
    // a blank cell is not evaluated: it means any value, or none
    texts.remove("");
    return texts;
  }

  private static Set<String> conditions() throws IOException {
    Set<String> conditions = new TreeSet<>();
    for (Path form : files("processes/forms", ".form")) {
      new ObjectMapper().readTree(form.toFile()).findValuesAsText("hide").stream()
          .filter(hide -> hide.startsWith("=")).forEach(hide -> conditions.add(hide.substring(1)));
    }
    return conditions;
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  /** Stands for the desk's calendar: every day is a business day. */
  private record Calendar(AtomicInteger calls) implements FeelCustomFunctionProvider {

    @Override
    public Optional<CustomFunction> resolveFunction(String name) {
      return Optional.of(CustomFunction.create().setParams("from", "n").setFunction(this::add).build())
          .filter(function -> getFunctionNames().contains(name));
    }

    @Override
    public Collection<String> getFunctionNames() {
      return List.of("add business days");
    }

    private Object add(List<Object> arguments) {
      calls.incrementAndGet();
      return ((LocalDateTime) arguments.get(0)).plusDays((Long) arguments.get(1));
    }
  }
}
