package org.complaintdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.complaintdesk.desk.TwoLanguages;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;

@DeskTest
@DisplayName("A Chinese case file tells in Chinese what the models and groups call things (IN-10)")
class WordingTest {

  private static final Path PROCESSES = Path.of("processes");
  private static final Path DECISIONS = Path.of("decisions");
  private static final Path ROLES = Path.of("src", "main", "resources", "access", "roles.yml");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired
  private Wording wording;

  @Test
  @DisplayName("every task, and every event that closes tasks")
  void stepsOfProcesses() {
    Set<String> names = new TreeSet<>();
    files(PROCESSES, ".bpmn").map(file -> Bpmn.readModelFromFile(file.toFile())).forEach(model -> {
      names.addAll(names(model.getModelElementsByType(UserTask.class).stream()));
      names.addAll(names(closing(model)));
    });

    assertThat(names).hasSizeGreaterThan(30);
    assertKnown(names);
  }

  @Test
  @DisplayName("every field of a form that is told, and every option")
  void fieldsAndOptions() {
    Set<String> words = new TreeSet<>(Set.of("Yes", "No"));
    files(PROCESSES.resolve("forms"), ".form").forEach(form -> collect(json(form).path("components"), words));

    assertThat(words).hasSizeGreaterThan(100);
    assertKnown(words);
  }

  @Test
  @DisplayName("every type of complaint, and every measure that is proposed")
  void wordsOfTables() {
    assertKnownInBoth(rules("complaint-category").map(DmnElement::getDescription)
        .map(description -> description.getTextContent()).toList());
    assertKnownInBoth(rules("solution-measures").flatMap(rule -> rule.getOutputEntries().stream())
        .map(output -> output.getTextContent().strip().replace("\"", "")).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"complaint-deadlines", "regulator-deadline", "escalation-terms"})
  @DisplayName("every rule that sets a deadline, where the case file explains it (DL-8)")
  void rulesOfDeadlines(String table) {
    assertKnownInBoth(rules(table).map(DmnElement::getDescription)
        .map(description -> description.getTextContent().strip().replaceAll("\\s+", " ")).toList());
  }

  @Test
  @DisplayName("every group, in either language by the part of its name")
  void groups() throws IOException {
    Map<String, List<Map<String, Object>>> roles = new Yaml().load(Files.readString(ROLES));
    List<String> names = roles.get("roles").stream().map(role -> (String) role.get("name")).toList();

    assertKnown(names.stream().map(name -> name.split(" · ")[0]).toList());
    assertThat(names).hasSizeGreaterThan(15).allSatisfy(name -> {
      assertThat(wording.of(name, Locale.ENGLISH)).isEqualTo(name.split(" · ")[0]);
      assertThat(wording.of(name, Locale.SIMPLIFIED_CHINESE)).isEqualTo(name.split(" · ")[1]);
    });
  }

  @Test
  @DisplayName("what was worded otherwise since is told as it is, in every language")
  void changedWords() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      assertThat(List.of("Review content first", "review content", "初审", "", "{0}"))
          .allSatisfy(words -> assertThat(wording.of(words, language)).isEqualTo(words));
    }
  }

  @Test
  @DisplayName("a group that was renamed in both languages, in either")
  void renamedGroup() {
    String renamed = "Network operation · 网络运维部";
    assertThat(wording.of(renamed, Locale.ENGLISH)).isEqualTo("Network operation");
    assertThat(wording.of(renamed, Locale.SIMPLIFIED_CHINESE)).isEqualTo("网络运维部");
  }

  /** As the table has it, and as cases have it on record that were decided when tables were in English only. */
  private void assertKnownInBoth(List<String> texts) {
    assertThat(texts).isNotEmpty().allSatisfy(text -> {
      TwoLanguages both = TwoLanguages.of(text).orElseThrow(() -> new AssertionError(text + " is in one language."));
      assertThat(wording.of(text, Locale.SIMPLIFIED_CHINESE)).isEqualTo(both.chinese());
      assertThat(wording.of(text, Locale.ENGLISH)).isEqualTo(both.english());
    });
    assertKnown(texts.stream().map(text -> TwoLanguages.in(text, Locale.ENGLISH)).toList());
  }

  private void assertKnown(Iterable<String> words) {
    assertThat(words).isNotEmpty().allSatisfy(word -> {
      assertThat(wording.of(word, Locale.SIMPLIFIED_CHINESE)).as("“%s”", word)
          .containsPattern("\\p{IsHan}").doesNotContainPattern("[A-Za-z]{2}");
      assertThat(wording.of(word, Locale.ENGLISH)).isEqualTo(word);
    });
  }

  /** What is drawn at a task or begins beside it, and ends it. */
  private static Stream<FlowElement> closing(BpmnModelInstance model) {
    return Stream.concat(
        model.getModelElementsByType(BoundaryEvent.class).stream().filter(BoundaryEvent::cancelActivity),
        model.getModelElementsByType(SubProcess.class).stream().filter(SubProcess::triggeredByEvent)
            .flatMap(scope -> scope.getChildElementsByType(StartEvent.class).stream())
            .filter(StartEvent::isInterrupting));
  }

  private static List<String> names(Stream<? extends FlowElement> elements) {
    return elements.map(FlowElement::getName).toList();
  }

  private static Stream<Rule> rules(String table) {
    return Dmn.readModelFromFile(DECISIONS.resolve(table + ".dmn").toFile()).getModelElementsByType(Rule.class).stream();
  }

  private static void collect(JsonNode components, Set<String> words) {
    for (JsonNode component : components) {
      if (component.hasNonNull("key") && !component.at("/properties/keep").asText().equals("case")) {
        Stream.of("label", "dateLabel").filter(component::hasNonNull).map(component::path).map(JsonNode::asText)
            .forEach(words::add);
        component.path("values").forEach(option -> words.add(option.path("label").asText()));
      }
      collect(component.path("components"), words);
    }
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
