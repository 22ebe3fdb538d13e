package org.complaintdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InformationItem;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.NamedElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.complaintdesk.decisions.DecisionFiles;
import org.complaintdesk.desk.TwoLanguages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("IN-10: whatever a model says in English it says in Chinese beside it")
class ModelsInChineseTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLACE = Pattern.compile("\\{\\{[^}]*}}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  static Stream<Path> forms() {
    return FormFiles.files().stream();
  }

  static Stream<Path> processes() {
    return ProcessFiles.all().stream();
  }

  static Stream<Path> tables() {
    return DecisionFiles.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  @DisplayName("labels, texts, descriptions and options of a form; what a text fills in stays in its place")
  void forms(Path file) {
    List<JsonNode> components = FormFiles.components(FormFiles.read(file)).stream()
        .filter(component -> FormFiles.fragment(component).isEmpty()).toList();
    assertThat(components).allSatisfy(component -> {
      Map<String, String> words = words(component);
      words.forEach((property, english) -> {
        String chinese = component.path("properties").path(property).asText();
        assertThat(CHINESE.matcher(chinese).find()).as("%s of %s", property, component.path("id")).isTrue();
        assertThat(places(chinese)).as("what stands in braces in %s of %s", property, component.path("id"))
            .containsExactlyInAnyOrderElementsOf(places(english));
      });
      assertThat(component.path("properties").properties()).extracting(Map.Entry::getKey)
          .filteredOn(property -> property.equals("zh") || property.startsWith("zh."))
          .as("Chinese of %s has something to say", component.path("id")).isSubsetOf(words.keySet());
    });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("processes")
  @DisplayName("names of a process, its tasks, events, gateways and flows")
  void processes(Path file) {
    assertThat(named(file)).isNotEmpty().allSatisfy((id, chinese) -> assertThat(chinese).as(id).matches(
        text -> CHINESE.matcher(text).find(), "is Chinese"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  @DisplayName("names of decisions and what they read, columns, and the annotation of every rule: English · 中文 in one")
  void tables(Path file) {
    DmnModelInstance model = DecisionFiles.read(file);
    Map<String, String> texts = new TreeMap<>();
    model.getModelElementsByType(NamedElement.class).stream().filter(named -> !(named instanceof Output))
        .filter(named -> !(named instanceof InformationItem)).forEach(named -> texts.put(named.getId(), named.getName()));
    model.getModelElementsByType(Input.class).forEach(column -> texts.put(column.getId(), column.getLabel()));
    model.getModelElementsByType(Output.class).forEach(column -> texts.put(column.getId(), column.getLabel()));
    model.getModelElementsByType(Rule.class)
        .forEach(rule -> texts.put(rule.getId(), rule.getDescription().getTextContent()));

    assertThat(texts).hasSizeGreaterThan(4).allSatisfy((id, text) ->
        assertThat(TwoLanguages.of(text)).as("%s: %s", id, text).hasValueSatisfying(both -> {
          assertThat(both.english()).doesNotContainPattern(CHINESE);
          assertThat(both.chinese()).containsPattern(CHINESE).doesNotContainPattern(WORD);
        }));
  }

  @Test
  @DisplayName("the same English has the same Chinese everywhere, so that the case file can tell it")
  void oneChinese() {
    Map<String, Set<String>> words = new TreeMap<>();
    processes().forEach(file -> elements(file).forEach(element -> words
        .computeIfAbsent(element.getAttributeValue("name"), name -> new TreeSet<>()).add(chinese(element))));
    forms().flatMap(file -> FormFiles.components(FormFiles.read(file)).stream()).forEach(component ->
        words(component).forEach((property, english) -> words.computeIfAbsent(english, name -> new TreeSet<>())
            .add(component.path("properties").path(property).asText())));

    assertThat(words).hasSizeGreaterThan(300).allSatisfy((english, chinese) -> assertThat(chinese).hasSize(1));
  }

  /** By the custom property that holds the Chinese of them. */
  private static Map<String, String> words(JsonNode component) {
    Map<String, String> words = new TreeMap<>();
    for (String main : List.of("label", "dateLabel", "content", "text")) {
      put(words, "zh", component.path(main).asText());
    }
    put(words, "zh.description", component.path("description").asText());
    component.path("values").forEach(option ->
        put(words, "zh.option." + option.path("value").asText(), option.path("label").asText()));
    component.path("columns").forEach(column ->
        put(words, "zh.column." + column.path("key").asText(), column.path("label").asText()));
    return words;
  }

  private static void put(Map<String, String> words, String property, String english) {
    String said = PLACE.matcher(english).replaceAll("").replaceAll("<[^>]*>", "");
    if (WORD.matcher(said).find()) {
      words.put(property, english);
    }
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).map(place -> place.replaceAll("\"[^\"]*\"", "text"))
        .toList();
  }

  private static Map<String, String> named(Path file) {
    Map<String, String> named = new TreeMap<>();
    elements(file).forEach(element -> named.put(element.getId(), chinese(element)));
    return named;
  }

  private static List<BaseElement> elements(Path file) {
    List<BaseElement> elements = new ArrayList<>(ProcessFiles.elements(file, FlowElement.class));
    elements.addAll(ProcessFiles.elements(file, Process.class));
    return elements.stream().filter(element -> element.getAttributeValue("name") != null).toList();
  }

  private static String chinese(BaseElement element) {
    return element.getExtensionElements() == null ? "" : element.getExtensionElements().getElementsQuery()
        .filterByType(CamundaProperties.class).list().stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> "zh".equals(property.getCamundaName())).map(property -> property.getCamundaValue())
        .findFirst().orElse("");
  }
}
