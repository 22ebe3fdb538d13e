package org.complaintdesk.decisions;


import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Stopwatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How much longer the shipped tables take in Camunda's own engine, which parses each cell at every evaluation, than in
 * the desk's, which parses it once. Not among the tests of every build:
 * {@code mvn test -Dtest=FeelBenchmark -DargLine=}.
 */
@DeskTest
@DisplayName("The decision tables without a process around them")
class FeelBenchmark {

  private static final DecisionTables TABLES = DecisionTables.load();
  private static final int EVALUATIONS = 100;
  private static final Date MORNING = Date.from(Instant.parse("2026-11-12T02:00:00Z"));
  private static final List<String> MOMENTS = List.of("receivedAt", "countedFrom", "lastTold", "calledAt", "replyBy");

  @Autowired
  private DmnEngine parsingOnce;
  @Autowired
  private List<FeelCustomFunctionProvider> functions;

  @Test
  @DisplayName("take less time when their cells are parsed only once")
  void parsedOnceAndParsedEachTime() throws IOException {
    var configuration = new DefaultDmnEngineConfiguration();
    configuration.setFeelCustomFunctionProviders(functions);
    var once = works(parsingOnce);
    var eachTime = works(configuration.buildEngine());
    // a first round for the compiler, which optimises what both have in common
    Stopwatch.medians(once);
    Stopwatch.medians(eachTime);

    Stopwatch.print("%d evaluations of each table".formatted(EVALUATIONS), List.of("parsed once", "each time"),
        List.of(withSum(Stopwatch.medians(once)), withSum(Stopwatch.medians(eachTime))));
  }

  private static Map<String, Runnable> works(DmnEngine engine) throws IOException {
    var works = new LinkedHashMap<String, Runnable>();
    for (var decision : decisions(engine)) {
      var facts = TABLES.sample(decision.getKey(), EVALUATIONS).stream().map(FeelBenchmark::completed).toList();
      works.put(decision.getKey(), () -> IntStream.range(0, EVALUATIONS)
          .forEach(i -> engine.evaluateDecision(decision, facts.get(i % facts.size()))));
    }
    return works;
  }

  private static List<DmnDecision> decisions(DmnEngine engine) throws IOException {
    var decisions = new ArrayList<DmnDecision>();
    for (var file : DecisionFiles.all()) {
      try (var content = Files.newInputStream(file)) {
        decisions.addAll(engine.parseDecisions(content));
      }
    }
    return decisions.stream().filter(decision -> TABLES.tables().containsKey(decision.getKey())).toList();
  }

  /** With what a table reads without having it as an input of its own. */
  private static Map<String, @Nullable Object> completed(Map<String, @Nullable Object> facts) {
    var all = DecisionTables.facts("deadlineClass", "billing", "urgency", 2);
    all.putAll(facts);
    MOMENTS.forEach(moment -> all.put(moment, MORNING));
    return all;
  }

  private static Map<String, Double> withSum(Map<String, Double> medians) {
    medians.put("all tables", medians.values().stream().mapToDouble(Double::doubleValue).sum());
    return medians;
  }
}
