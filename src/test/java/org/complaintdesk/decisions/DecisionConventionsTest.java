package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.DrgElement;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every decision file keeps the rules of the house")
class DecisionConventionsTest {

  private static final String DMN_13 = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
  private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
  private static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  /** Inputs of text whose values nobody can list. */
  private static final Set<String> FREE_TEXTS = Set.of("homeRegion", "numberPrefix", "text");

  static Stream<Path> files() {
    return DecisionFiles.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("the file is called like its decision and opens in the Modeler as a model of this engine")
  void isNamedAndMarked(Path file) {
    var definitions = DecisionFiles.read(file).getDefinitions();
    var id = file.getFileName().toString().replace(".dmn", "");
    assertThat(DecisionFiles.read(file).<Decision>getModelElementById(id)).as("decision %s", id).isNotNull();
    assertThat(definitions.getId()).isEqualTo(id + "-drd");
    assertThat(definitions.getName()).isNotBlank();
    assertThat(definitions.getDomElement().getNamespaceURI()).isEqualTo(DMN_13);
    assertThat(definitions.getAttributeValueNs(MODELER, "executionPlatform")).isEqualTo("Camunda Platform");
    assertThat(definitions.getAttributeValueNs(MODELER, "executionPlatformVersion")).isEqualTo("7.24.0");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("every decision has a name, a time to live, a version and says which requirement it meets")
  void decisionsSayWhatTheyAre(Path file) {
    for (var decision : decisions(file)) {
      assertThat(decision.getName()).as(decision.getId()).isNotBlank();
      assertThat(decision.getAttributeValueNs(CAMUNDA, "historyTimeToLive")).as(decision.getId()).matches("P\\d+D");
      assertThat(decision.getAttributeValueNs(CAMUNDA, "versionTag")).as(decision.getId()).isNotBlank();
      assertThat(decision.getDescription()).as("description of %s", decision.getId()).isNotNull();
      assertThat(decision.getDescription().getTextContent()).as(decision.getId()).containsPattern("[A-Z]{2}-\\d+");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("every rule is explained in words")
  void rulesAreExplained(Path file) {
    for (var table : tables(file)) {
      for (var rule : table.getRules()) {
        assertThat(rule.getDescription()).as("description of %s", rule.getId()).isNotNull();
        assertThat(rule.getDescription().getTextContent().strip()).as(rule.getId()).contains(" ");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("every id is in kebab case and means something")
  void idsAreInKebabCase(Path file) {
    var model = DecisionFiles.read(file);
    var ids = model.getModelElementsByType(DmnElement.class).stream().map(DmnElement::getId)
        .filter(id -> id != null).toList();
    assertThat(ids).isNotEmpty().allSatisfy(id -> assertThat(id).matches(KEBAB_CASE));
    for (var table : tables(file)) {
      assertThat(table.getRules()).allSatisfy(rule -> assertThat(rule.getId()).startsWith("rule-"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("every column has a label and a type, and lists its values where they can be listed")
  void columnsAreTyped(Path file) {
    for (var table : tables(file)) {
      for (var input : table.getInputs()) {
        assertThat(input.getLabel()).as(input.getId()).isNotBlank();
        assertThat(input.getInputExpression().getTypeRef()).as(input.getId()).isNotBlank();
        var listable = "string".equals(input.getInputExpression().getTypeRef())
            && !FREE_TEXTS.contains(variable(input.getInputExpression().getText().getTextContent()));
        if (listable) {
          assertThat(input.getInputValues()).as("allowed values of %s", input.getId()).isNotNull();
        }
      }
      for (var output : table.getOutputs()) {
        assertThat(output.getName()).as(output.getId()).isNotBlank();
        assertThat(output.getLabel()).as(output.getId()).isNotBlank();
        assertThat(output.getTypeRef()).as(output.getId()).isNotBlank();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("a rule compares with, and answers with, declared values only")
  void cellsUseDeclaredValues(Path file) {
    for (var table : tables(file)) {
      var inputs = List.copyOf(table.getInputs());
      var outputs = List.copyOf(table.getOutputs());
      for (var rule : table.getRules()) {
        var conditions = List.copyOf(rule.getInputEntries());
        for (int i = 0; i < inputs.size(); i++) {
          if (inputs.get(i).getInputValues() != null) {
            assertThat(DecisionTables.texts(withoutCalls(conditions.get(i).getTextContent()))).as(rule.getId())
                .isSubsetOf(DecisionTables.texts(inputs.get(i).getInputValues().getTextContent()));
          }
        }
        var answers = List.copyOf(rule.getOutputEntries());
        for (int i = 0; i < outputs.size(); i++) {
          if (outputs.get(i).getOutputValues() != null && "string".equals(outputs.get(i).getTypeRef())) {
            assertThat(DecisionTables.texts(answers.get(i).getTextContent())).as(rule.getId())
                .isSubsetOf(DecisionTables.texts(outputs.get(i).getOutputValues().getTextContent()));
          }
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("everything is drawn")
  void everythingIsDrawn(Path file) {
    var model = DecisionFiles.read(file);
    var drawn = drawn(model);
    var elements = new ArrayList<String>();
    model.getModelElementsByType(DrgElement.class).forEach(element -> elements.add(element.getId()));
    for (var name : List.of("informationRequirement", "knowledgeRequirement", "authorityRequirement",
        "textAnnotation", "association")) {
      model.getDocument().getElementsByNameNs(DMN_13, name)
          .forEach(element -> elements.add(element.getAttribute("id")));
    }
    assertThat(drawn).containsAll(elements);
  }

  private static List<String> drawn(DmnModelInstance model) {
    var dmndi = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    return Stream.of("DMNShape", "DMNEdge")
        .flatMap(name -> model.getDocument().getElementsByNameNs(dmndi, name).stream())
        .map((DomElement element) -> element.getAttribute("dmnElementRef")).toList();
  }

  /** A call such as {@code starts with(?, "network.")} quotes a part of a value. */
  private static String withoutCalls(String cell) {
    return cell.replaceAll("\\b(starts with|ends with|contains|matches)\\([^)]*\\)", "");
  }

  private static List<Decision> decisions(Path file) {
    return List.copyOf(DecisionFiles.read(file).getModelElementsByType(Decision.class));
  }

  private static List<DecisionTable> tables(Path file) {
    return decisions(file).stream().map(Decision::getExpression)
        .filter(DecisionTable.class::isInstance).map(DecisionTable.class::cast).toList();
  }

  /** An input expression is a variable, or begins with "if <variable> ...". */
  private static String variable(String expression) {
    String[] words = expression.strip().split("\\s+");
    return words[0].equals("if") ? words[1] : words[0];
  }
}
