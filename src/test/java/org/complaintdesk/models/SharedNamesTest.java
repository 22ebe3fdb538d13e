package org.complaintdesk.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.models.ModelNames.union;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every bean, variable, fact and field that Java and the models share stands on both sides")
class SharedNamesTest {

  /** What hands a name on to the engine, with the name itself in its place. */
  private static final Pattern NAME_FOR_THE_ENGINE = Pattern.compile("(?:[gs]etVariable(?:Local|Typed)?|hasVariable"
      + "|removeVariable|setVariable|putValue|evaluate(?:All|DecisionTableByKey)?|startProcessInstanceByKey"
      + "|processDefinitionKey|createMessageCorrelation|messageEventSubscriptionName|eventName|createSignalEvent"
      + "|signalEventReceived|taskDefinitionKey|activityIdIn?|new BpmnError)\\(\\s*(\"[^\"]*\")");
  /** What people search for in Cockpit; no model needs to read it. */
  private static final Set<String> IDS = Set.of("consentAskedBy", "askedAmount", "faultyTable", "faultyVersion",
      "fault");
  /** Brought by a message from outside, and read by the delegate behind it. */
  private static final Set<String> OF_MESSAGES = Set.of("supplement", "customerChases", "chase",
      "escalationRequest");
  /** Answers that decide nothing: the case file tells them. */
  private static final Set<String> ONLY_TOLD = Set.of("regulatorTold", "contribution");

  @Test
  @DisplayName("delegates: each that a model names is a bean, and each bean is named by a model")
  void delegates() {
    Set<String> named = ModelNames.delegates();
    // put on every task by the engine's room: no model needs to name them
    named.addAll(JavaNames.texts("engine.CaseStoryListener"));

    assertThat(named).isEqualTo(JavaNames.delegates());
  }

  @Test
  @DisplayName("variables: each that Java names is read or written by a model, a form or a table")
  void variablesOfJavaInModels() {
    Set<String> inModels = ModelNames.setByDiagrams();
    inModels.addAll(ModelNames.readByDiagrams());
    inModels.addAll(ModelNames.fields());
    inModels.addAll(ModelNames.readByTables(ModelNames.tables()));
    inModels.addAll(ModelNames.places());
    Set<String> ofJavaAlone = JavaNames.variables();
    ofJavaAlone.removeAll(inModels);

    assertThat(ofJavaAlone).isEqualTo(union(IDS, OF_MESSAGES));
  }

  @Test
  @DisplayName("variables: each that an expression in a model reads is set by Java, a model, a form or a table")
  void variablesOfModelsAreSet() {
    Set<String> set =
        union(ModelNames.setByDiagrams(), JavaNames.variables(), ModelNames.fields(), JavaNames.deadlines());

    assertThat(ModelNames.readByDiagrams()).isSubsetOf(set);
  }

  @Test
  @DisplayName("variables: each that a diagram sets is read by Java, a diagram, a table or the text of a notice")
  void variablesOfModelsAreRead() {
    Set<String> read = union(JavaNames.variables(), ModelNames.readByDiagrams(), ModelNames.places(),
        ModelNames.readByTables(ModelNames.askedTables()));

    assertThat(ModelNames.setByDiagrams()).isNotEmpty().isSubsetOf(read);
  }

  @Test
  @DisplayName("facts: each that a model reads of a case, of an order or of an added field, is one that a record has")
  void factsOfModels() {
    assertThat(ModelNames.facts()).isNotEmpty()
        .isSubsetOf(union(JavaNames.facts(), ModelNames.texts("required-details")));
  }

  @Test
  @DisplayName("facts: each that a record has is read by a model, a table, a form or the text of a notice")
  void factsOfJavaAreRead() {
    Set<String> read = union(ModelNames.facts(), ModelNames.readByTables(ModelNames.tables()), ModelNames.fields(),
        ModelNames.places(), JavaNames.deadlines());

    assertThat(JavaNames.facts()).isNotEmpty().isSubsetOf(read);
  }

  @Test
  @DisplayName("facts: expressions find the records by the names under which the engine's room knows them")
  void records() {
    Set<String> names = JavaNames.texts("engine.guard.RecordResolver");

    assertThat(names).containsExactlyInAnyOrder("complaint", "workOrder", "workOrderId");
    assertThat(JavaNames.variables()).contains("workOrderId");
  }

  @Test
  @DisplayName("form fields: each becomes a variable that somebody reads, or is kept with the case")
  void formFields() {
    Set<String> known =
        union(ModelNames.setByDiagrams(), JavaNames.variables(), ModelNames.readByDiagrams(), ONLY_TOLD);
    Set<String> details = union(ModelNames.texts("required-details"), JavaNames.texts("engine.form.ComplaintDetails"),
        JavaNames.texts("complaint.type.OfficeDetails"));

    for (Path file : FormFiles.all()) {
      List<JsonNode> inputs = FormFiles.inputs(FormFiles.read(file));
      assertThat(inputs).as("variables of %s", file).filteredOn(input -> !FormFiles.isKeptWithTheCase(input))
          .extracting(input -> input.path("key").asText()).isSubsetOf(known);
      assertThat(inputs).as("details of %s", file).filteredOn(FormFiles::isKeptWithTheCase)
          .extracting(input -> input.path("key").asText()).isSubsetOf(details);
    }
  }

  @Test
  @DisplayName("details: each that a table requires, or that Java keeps elsewhere, has a field in the review (IN-2, CL-4)")
  void requiredDetailsHaveFields() {
    assertThat(FormFiles.inputs(FormFiles.read("review-content"))).filteredOn(FormFiles::isKeptWithTheCase)
        .extracting(input -> input.path("key").asText()).containsAll(ModelNames.texts("required-details"))
        .containsAll(ModelNames.texts("required-record")).containsAll(JavaNames.texts("engine.form.ComplaintDetails"));
  }

  @Test
  @DisplayName("names: Java hands none on to the engine that is not a constant")
  void namesAreConstants() {
    assertThat(JavaNames.sources()).allSatisfy(source ->
        assertThat(NAME_FOR_THE_ENGINE.matcher(ProcessFiles.text(source)).results().map(found -> found.group(1)))
            .as("names in %s", source).isEmpty());
  }
}
