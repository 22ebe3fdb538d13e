package org.complaintdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every form keeps the rules of the house")
class FormConventionsTest {

  /** What the form viewer of Tasklist 7.24 renders and can complete. */
  private static final Set<String> SHOWN_BY_TASKLIST = Set.of("text", "html", "table", "separator", "group", "image",
      "expression", "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist",
      "datetime");
  private static final Set<String> TEXTS = Set.of("textfield", "textarea");
  private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");
  private static final Pattern CHOSEN = Pattern.compile("(\\w+) !?= \"([^\"]+)\"");
  private static final int LONGEST_TEXT = 4000;
  private static final Set<String> AT_A_STROKE = Set.of("affectedIsContact");

  static Stream<Path> files() {
    return FormFiles.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("the file is called like its form and opens in the Modeler as one of this engine")
  void isNamedAndMarked(Path file) {
    JsonNode form = FormFiles.read(file);
    assertThat(form.path("id").asText()).isEqualTo(FormFiles.id(file));
    assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
    assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
  }

  @Test
  @DisplayName("belongs to a user task that is called like it; another task may show it too")
  void isUsed() {
    assertThat(ProcessFiles.elements(UserTask.class).map(UserTask::getId)).containsAll(FormFiles.ids());
    assertThat(ProcessFiles.elements(UserTask.class)).filteredOn(task -> FormFiles.ids().contains(task.getId()))
        .allSatisfy(task -> assertThat(task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"))
            .isEqualTo(task.getId()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("holds only what Tasklist shows, each part with an id of its own, and no button")
  void tasklistShowsIt(Path file) {
    List<JsonNode> components = FormFiles.components(FormFiles.read(file));
    assertThat(components).extracting(component -> component.path("type").asText())
        .allSatisfy(type -> assertThat(type).isIn(SHOWN_BY_TASKLIST));
    assertThat(components).extracting(component -> component.path("id").asText()).doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).startsWith(FormFiles.id(file) + "-").matches("[a-z0-9-]+"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("shows the facts of the case first, which stand written once, then asks, and tells the story last")
  void factsFirst(Path file) {
    JsonNode components = FormFiles.read(file).path("components");
    assertThat(FormFiles.fragment(components.get(0))).isEqualTo("case-facts");
    assertThat(FormFiles.fragment(components.get(components.size() - 1))).isEqualTo("case-history");
    assertThat(FormFiles.inputs(FormFiles.read(file))).isNotEmpty();
  }

  @Test
  @DisplayName("whoever works on a case reads who complains, of what and until when, and what our records say otherwise (CL-3)")
  void factsOfACase() {
    JsonNode facts = FormFiles.read("case-facts");
    assertThat(facts.at("/components/0/content").asText()).contains("{{facts.number}}", "{{facts.customer}}",
        "{{facts.dueAt}}", "{{facts.status}}");
    assertThat(facts.at("/components/1/content").asText()).contains("{{facts.detail}}");
    JsonNode flag = facts.at("/components/2");
    assertThat(flag.path("content").asText()).contains("{{#loop facts.mismatches}}<li>{{this}}</li>{{/loop}}");
    assertThat(flag.at("/conditional/hide").asText())
        .isEqualTo("=facts.mismatches = null or count(facts.mismatches) = 0");
  }

  @Test
  @DisplayName("what stands in several forms asks nothing, and is there")
  void fragmentsOnlyShow() {
    assertThat(FormFiles.fragments()).containsExactly("case-facts", "case-history")
        .allSatisfy(id -> assertThat(FormFiles.inputs(FormFiles.read(id))).isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("asks for no name, telephone or ID number outside the fields that are kept with the case (PR-1)")
  void nothingPersonalInVariables(Path file) {
    assertThat(FormFiles.inputs(FormFiles.read(file))).filteredOn(input -> !FormFiles.isKeptWithTheCase(input))
        .extracting(input -> input.path("key").asText())
        .allSatisfy(key -> assertThat(key).doesNotContainIgnoringCase("number").doesNotContainIgnoringCase("name"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("every field has a label, every text an end, every choice its options")
  void fieldsAreComplete(Path file) {
    assertThat(FormFiles.inputs(FormFiles.read(file))).allSatisfy(input -> {
      String type = input.path("type").asText();
      assertThat(input.path("label").asText() + input.path("dateLabel").asText()).as(input.path("key").asText())
          .isNotBlank();
      if (TEXTS.contains(type)) {
        assertThat(input.at("/validate/maxLength").asInt()).as(input.path("key").asText())
            .isBetween(1, LONGEST_TEXT);
      }
      if (CHOICES.contains(type)) {
        assertThat(input.hasNonNull("valuesExpression") || input.path("values").size() > 1)
            .as("options of %s", input.path("key")).isTrue();
      }
    });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("what is answered by yes or no is a choice of the two; a box is ticked to confirm, or for one thing done at a stroke")
  void yesAndNo(Path file) {
    assertThat(FormFiles.inputs(FormFiles.read(file))).filteredOn(input -> input.path("type").asText().equals("checkbox"))
        .allMatch(box -> box.at("/validate/required").asBoolean() || AT_A_STROKE.contains(box.path("key").asText()));
    assertThat(FormFiles.inputs(FormFiles.read(file)))
        .filteredOn(input -> input.path("values").findValuesAsText("value").contains("true"))
        .allSatisfy(question -> {
          assertThat(question.path("label").asText()).endsWith("?");
          assertThat(question.path("values").findValues("value")).containsExactly(BooleanNode.TRUE, BooleanNode.FALSE);
          assertThat(question.path("properties").path("zh").asText()).endsWith("？");
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("the conditions that hide a field name options that exist")
  void conditionsNameOptions(Path file) {
    JsonNode form = FormFiles.read(file);
    for (JsonNode component : FormFiles.components(form)) {
      CHOSEN.matcher(component.at("/conditional/hide").asText()).results().forEach(condition -> {
        Set<String> options = options(form, condition.group(1));
        if (!options.isEmpty()) {
          assertThat(options).as("%s in %s", condition.group(), file).contains(condition.group(2));
        }
      });
    }
  }

  private static Set<String> options(JsonNode form, String key) {
    return FormFiles.inputs(form).stream().filter(input -> input.path("key").asText().equals(key))
        .flatMap(input -> input.path("values").findValuesAsText("value").stream()).collect(Collectors.toSet());
  }
}
