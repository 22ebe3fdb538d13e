package org.complaintdesk.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.complaintdesk.engine.GuardedEngine;
import org.complaintdesk.engine.guard.EngineMessages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A table that nobody can read is refused with its cell when a person deploys it (AN-1)")
class UnreadableTableTest {

  private static GuardedEngine desk;

  @BeforeAll
  static void startDesk() {
    desk = new GuardedEngine(Map.of());
  }

  @AfterAll
  static void stopDesk() {
    desk.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"output | \"a", "output | 1 +", "output | (", "output | “a”", "output | if x then",
      "output | [1, 2", "output | 5 yuan!", "output | a = ", "condition | \"a", "condition | >", "condition | [1..", "condition | “a”", "condition | 1, (", "condition | not(",
      "reads | x +", "reads | if x", "reads | {x"})
  @DisplayName("by a cell that is no FEEL")
  void unreadableCell(String cell, String text) {
    assertRefused(() -> deploy(table(cell.equals("reads") ? text : "x", cell.equals("condition") ? text : "1",
        cell.equals("output") ? text : "1", "UNIQUE")), cell, "FEEL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PRIORITY", "OUTPUT ORDER"})
  @DisplayName("by a way to choose between rules that the engine does not know")
  void unknownHitPolicy(String policy) {
    assertRefused(() -> deploy(table("x", "1", "1", policy)), "the-table", policy);
  }

  @Test
  @DisplayName("by a decision without a table or an expression, which would leave the one before in force without a word")
  void nothingInIt() {
    String table = table("x", "1", "1", "UNIQUE");

    assertRefused(() -> deploy(table.replaceAll("(?s)<decisionTable.*</decisionTable>", "")), "own-table", "nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<decisionTable id='another'/>", "<rule id='stray'/>", "<variable id='v'/>"})
  @DisplayName("by elements that are not where they belong: the answer names the file, and is no fault of the desk")
  void misplaced(String element) {
    String table = table("x", "1", "1", "UNIQUE").replace("</decisionTable>", "</decisionTable>" + element);

    assertThatThrownBy(() -> desk.as("analyst", () -> desk.deploy("own.dmn", table))).isInstanceOf(ParseException.class)
        .hasMessageContaining("own.dmn");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"-|\"\"", "|", "not(\"a\", \"b\")|null", "> 5, < 2|-1.5", "[1..3]|[1, 2]",
      "? > 3 and ? < 5|{a: 1}", "contains(?, \"a\")|for i in [1] return i", "null|some i in [1] satisfies i > 0",
      "duration(\"P1D\")|date and time(\"2026-11-30T10:00:00\") + duration(\"PT1H\")",
      "\"中文\"|\"两行\\n文本\"", "not(null)|if x = null then 1 else x"})
  @DisplayName("but not by what can be read")
  void readable(String condition, String output) {
    deploy(table("x", condition == null ? "" : condition, output == null ? "" : output, "FIRST"));
  }

  @Test
  @DisplayName("none of the product's tables is")
  void ownTables() throws Exception {
    TableInspection inspection = new TableInspection(new EngineMessages());
    try (Stream<Path> tables = Files.list(Path.of("decisions"))) {
      for (Path table : tables.toList()) {
        assertThat(inspection.problemsOf(ModelXml.read(Files.readAllBytes(table)))).as("%s", table).isEmpty();
      }
    }
  }

  private static void assertRefused(ThrowingCallable deployment, String element, String word) {
    assertThatThrownBy(deployment).isInstanceOfSatisfying(ParseException.class, refused -> {
      assertThat(refused.getMessage()).contains(word, element);
      List<Problem> problems = refused.getResorceReports().get(0).getErrors();
      assertThat(problems).singleElement().extracting(Problem::getMainElementId).isEqualTo(element);
    });
  }

  private static void deploy(String table) {
    desk.as("analyst", () -> desk.deploy("own.dmn", table));
  }

  private static String table(String reads, String condition, String output, String hitPolicy) {
    return """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="own" name="Own" namespace="urn:x"
            xmlns:camunda="http://camunda.org/schema/1.0/dmn">
          <decision id="own-table" name="Own table" camunda:historyTimeToLive="P1D">
            <decisionTable id="the-table" hitPolicy="%s">
              <input id="input"><inputExpression id="reads" typeRef="string"><text>%s</text></inputExpression></input>
              <output id="out" name="answer" typeRef="string"/>
              <rule id="rule"><inputEntry id="condition"><text>%s</text></inputEntry>
                <outputEntry id="output"><text>%s</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """.formatted(hitPolicy, escaped(reads), escaped(condition), escaped(output));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
