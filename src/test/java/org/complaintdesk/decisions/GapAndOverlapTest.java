package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Variable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.slf4j.LoggerFactory;

@DisplayName("Every UNIQUE table answers every case, and only once")
class GapAndOverlapTest {

  private static final Set<DMNMessageType> FAULTS = Set.of(
      DMNMessageType.DECISION_TABLE_GAP,
      DMNMessageType.DECISION_TABLE_OVERLAP,
      DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_UNIQUE,
      DMNMessageType.DECISION_TABLE_ANALYSIS_ERROR);

  private final DMNValidator validator = DMNValidatorFactory.newValidator();

  @BeforeAll
  static void silenceTheChecker() {
    // it reports as an error every process variable that the model does not declare
    ((Logger) LoggerFactory.getLogger("org.kie")).setLevel(Level.OFF);
    ((Logger) LoggerFactory.getLogger("org.drools")).setLevel(Level.OFF);
  }

  @TestFactory
  Stream<DynamicTest> noGapAndNoOverlap() {
    return uniqueTables().map(table -> DynamicTest.dynamicTest(table.decision(),
        () -> assertThat(faults(copyFor(table))).isEmpty()));
  }

  @TestFactory
  @DisplayName("the check is no formality: with its first rule gone every table has a gap")
  Stream<DynamicTest> findsAGap() {
    return uniqueTables().map(table -> DynamicTest.dynamicTest(table.decision(), () -> {
      var copy = copyFor(table);
      var rules = tableOf(copy, table.decision()).getRules();
      rules.remove(rules.iterator().next());
      assertThat(faults(copy)).isNotEmpty();
    }));
  }

  private List<String> faults(DmnModelInstance copy) {
    return validator.validateUsing(DMNValidator.Validation.ANALYZE_DECISION_TABLE)
        .theseModels(new StringReader(Dmn.convertToString(copy))).stream()
        .filter(message -> FAULTS.contains(message.getMessageType()))
        .map(DMNMessage::getText).toList();
  }

  /** The model in the checker's words: its number type, a dash for an empty cell, a variable for every decision. */
  private static DmnModelInstance copyFor(UniqueTable table) {
    var xml = Dmn.convertToString(DecisionFiles.read(table.file()))
        .replaceAll("typeRef=\"(double|integer|long)\"", "typeRef=\"number\"");
    var copy = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    for (var entry : copy.getModelElementsByType(InputEntry.class)) {
      if (entry.getText().getTextContent().isBlank()) {
        entry.getText().setTextContent("-");
      }
    }
    for (var decision : copy.getModelElementsByType(Decision.class)) {
      if (decision.getVariable() == null) {
        var variable = copy.newInstance(Variable.class);
        variable.setName(decision.getName());
        decision.setVariable(variable);
      }
    }
    return copy;
  }

  private static Stream<UniqueTable> uniqueTables() {
    var tables = new ArrayList<UniqueTable>();
    for (var file : DecisionFiles.all()) {
      for (var decision : DecisionFiles.read(file).getModelElementsByType(Decision.class)) {
        if (decision.getExpression() instanceof DecisionTable table
            && table.getHitPolicy() == HitPolicy.UNIQUE && !table.getInputs().isEmpty()) {
          tables.add(new UniqueTable(file, decision.getId()));
        }
      }
    }
    return tables.stream();
  }

  private static DecisionTable tableOf(DmnModelInstance model, String decision) {
    Decision element = model.getModelElementById(decision);
    return (DecisionTable) element.getExpression();
  }

  private record UniqueTable(Path file, String decision) {
  }
}
