package org.complaintdesk.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.models.ModelNames.union;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every table and column that Java and the models share stands on both sides")
class SharedTablesTest {

  @Test
  @DisplayName("decisions: each that Java or a model asks for has a file, and each file is asked for")
  void decisions() {
    assertThat(ModelNames.tables()).isEqualTo(union(ModelNames.askedTables(), JavaNames.askedTables()));
  }

  @Test
  @DisplayName("variables: each that a table reads is set by Java or a model, or stands in the record of the case")
  void decisionInputsAreSet() {
    Set<String> set = union(ModelNames.setByDiagrams(), JavaNames.variables(), ModelNames.fields(), JavaNames.facts());

    assertThat(ModelNames.readByTables(ModelNames.askedTables())).isSubsetOf(set);
  }

  @Test
  @DisplayName("columns: each that Java names is an input or an output of its table")
  void columnsOfJava() {
    assertThat(JavaNames.columns()).isNotEmpty().allSatisfy(column ->
        assertThat(union(ModelNames.readByTables(Set.of(column.table())), ModelNames.outputs(column.table())))
            .as("columns of %s", column.table()).contains(column.name()));
  }

  @Test
  @DisplayName("columns: each that a table reads which Java alone asks is given by Java")
  void columnsOfTablesThatJavaAsks() {
    Set<String> byJavaAlone = JavaNames.askedTables();
    byJavaAlone.removeAll(ModelNames.askedTables());

    assertThat(byJavaAlone).isNotEmpty().allSatisfy(table ->
        assertThat(JavaNames.columns(table)).as("columns of %s in Java", table)
            .containsAll(ModelNames.readByTables(Set.of(table))));
  }

  @Test
  @DisplayName("words: what an emergency can be of, Java says as the table reads it")
  void emergencies() {
    assertThat(JavaNames.texts("incident.IncidentVariables"))
        .containsAll(ModelNames.allowed("emergency-terms", "allowed-emergency-of"));
  }

  @Test
  @DisplayName("deadlines: the kinds of Java are the outputs of the tables")
  void deadlines() {
    Set<String> decided = union(ModelNames.outputs("complaint-deadlines"), ModelNames.outputs("regulator-deadline"),
        ModelNames.outputs("escalation-terms"), ModelNames.outputs("telling-target"));

    assertThat(decided).containsAll(JavaNames.deadlines());
  }

  @Test
  @DisplayName("answers: what a task takes from its table is there, and each of several answers is taken by somebody")
  void answersAreTaken() {
    Map<String, Set<String>> taken = ModelNames.answers();

    assertThat(taken).isNotEmpty().allSatisfy((table, names) -> {
      Set<String> outputs = ModelNames.outputs(table);
      assertThat(outputs).as("answers of %s", table).containsAll(names);
      if (outputs.size() > 1) {
        assertThat(union(names, JavaNames.deadlines(), JavaNames.columns(table))).as("answers of %s that are taken", table)
            .containsAll(outputs);
      }
    });
  }

  @Test
  @DisplayName("labels: every decision that a case file tells, and each of its outputs, has a label")
  void decisionsAreLabelled() {
    Set<String> labels = Bundles.keys("complaint.properties");
    Set<String> asked = ModelNames.askedTables();

    assertThat(labels).containsAll(asked.stream().map(id -> "label.decision." + id).toList());
    assertThat(labels).containsAll(asked.stream().flatMap(id -> ModelNames.outputs(id).stream())
        .map(name -> "label.output." + name).toList());
    assertThat(labels)
        .containsAll(ModelNames.texts("required-details").stream().map(name -> "label.detail." + name).toList());
  }
}
