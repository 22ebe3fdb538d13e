package org.complaintdesk.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.InputValues;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The names that diagrams, forms and tables use. */
final class ModelNames {

  private static final Path TABLES = Path.of("decisions");
  /** Each file is read once. */
  private static final Map<String, DmnModelInstance> READ = new ConcurrentHashMap<>();
  private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
  private static final Pattern WORD = Pattern.compile("(?<![\\w.'])([a-z]\\w*)(?!\\w)");
  /** A fact that an expression reads from the record of a case or of an order. */
  private static final Pattern FACT = Pattern.compile("\\b(?:complaint|workOrder)\\.(\\w+)");
  private static final Pattern ANSWER = Pattern.compile("decisionResult\\[0]\\.(\\w+)");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern STRING_OR_FUNCTION = Pattern.compile("\"[^\"]*\"|[a-z][a-z ]*\\(");
  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
  private static final Set<String> WORDS_OF_EXPRESSIONS = Set.of("true", "false", "null", "empty", "not", "and", "or",
      "if", "then", "else", "execution", "decisionResult", "now");

  private ModelNames() {
  }

  // ---- diagrams

  static Set<String> delegates() {
    return found(DELEGATE, ProcessFiles.all().stream().map(ProcessFiles::text));
  }

  /** Variables that a diagram sets by itself. */
  static Set<String> setByDiagrams() {
    return named(Stream.of(
        ProcessFiles.elements(CamundaInputParameter.class).map(CamundaInputParameter::getCamundaName),
        ProcessFiles.elements(CamundaOutputParameter.class).map(CamundaOutputParameter::getCamundaName),
        ProcessFiles.elements(CamundaOut.class).map(CamundaOut::getCamundaTarget),
        ProcessFiles.elements(CamundaIn.class).map(CamundaIn::getCamundaTarget),
        ProcessFiles.elements(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaResultVariable),
        ProcessFiles.elements(MultiInstanceLoopCharacteristics.class)
            .map(MultiInstanceLoopCharacteristics::getCamundaElementVariable)));
  }

  /** Variables that a diagram reads, in expressions, as a list to go through, or to hand them on. */
  static Set<String> readByDiagrams() {
    Set<String> names = named(Stream.of(
        ProcessFiles.elements(MultiInstanceLoopCharacteristics.class)
            .map(MultiInstanceLoopCharacteristics::getCamundaCollection),
        ProcessFiles.elements(CamundaOut.class).map(CamundaOut::getCamundaSource),
        ProcessFiles.elements(CamundaIn.class).map(CamundaIn::getCamundaSource)));
    Set<String> delegates = delegates();
    for (String expression : expressions()) {
      String words = FACT.matcher(QUOTED.matcher(expression).replaceAll("")).replaceAll("");
      WORD.matcher(words).results().map(found -> found.group(1))
          .filter(word -> !WORDS_OF_EXPRESSIONS.contains(word) && !delegates.contains(word)).forEach(names::add);
    }
    return names;
  }

  private static Set<String> named(Stream<Stream<String>> names) {
    return names.flatMap(each -> each).filter(Objects::nonNull).filter(name -> !name.startsWith("$"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Facts that expressions read from a record. */
  static Set<String> facts() {
    return found(FACT, expressions().stream());
  }

  /** What a task that decides takes from the answer of its table, by the table. */
  static Map<String, Set<String>> answers() {
    return ProcessFiles.elements(BusinessRuleTask.class).collect(Collectors.toMap(
        BusinessRuleTask::getCamundaDecisionRef,
        task -> found(ANSWER, Stream.ofNullable(task.getExtensionElements())
            .map(ModelElementInstance::getTextContent)),
        (one, other) -> Stream.concat(one.stream(), other.stream()).collect(Collectors.toCollection(TreeSet::new))));
  }

  private static List<String> expressions() {
    return ProcessFiles.all().stream().flatMap(file -> ProcessFiles.expressions(file).stream()).toList();
  }

  /** The texts that tasks are given under that name, such as {@code notice}. */
  static Set<String> given(String parameter) {
    return ProcessFiles.elements(CamundaInputParameter.class)
        .filter(input -> input.getCamundaName().equals(parameter))
        .map(input -> input.getTextContent().strip()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Tables that tasks ask. */
  static Set<String> askedTables() {
    return ProcessFiles.elements(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaDecisionRef)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // ---- forms

  /** The fields whose answers become variables. */
  static Set<String> fields() {
    return FormFiles.all().stream().flatMap(file -> FormFiles.inputs(FormFiles.read(file)).stream())
        .filter(input -> !FormFiles.isKeptWithTheCase(input))
        .map(input -> input.path("key").asText()).collect(Collectors.toCollection(TreeSet::new));
  }

  // ---- tables

  static DmnModelInstance table(String decision) {
    return READ.computeIfAbsent(decision, id -> Dmn.readModelFromFile(TABLES.resolve(id + ".dmn").toFile()));
  }

  static Set<String> tables() {
    try (Stream<Path> files = Files.list(TABLES)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".dmn"))
          .map(name -> name.replace(".dmn", "")).collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What all decisions of those files read, in their inputs and to make up an answer, without what one decision of a
   * file gives another.
   */
  static Set<String> readByTables(Collection<String> tables) {
    return tables.stream().flatMap(table -> readBy(table).stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> readBy(String table) {
    Set<String> names = new TreeSet<>();
    table(table).getModelElementsByType(InputExpression.class)
        .forEach(input -> names.addAll(words(input.getText().getTextContent())));
    table(table).getModelElementsByType(OutputEntry.class)
        .forEach(answer -> names.addAll(words(answer.getText().getTextContent())));
    table(table).getModelElementsByType(Output.class).forEach(output -> names.remove(output.getName()));
    return names;
  }

  private static Set<String> words(String feel) {
    return WORD.matcher(STRING_OR_FUNCTION.matcher(feel).replaceAll(" ")).results().map(found -> found.group(1))
        .filter(word -> !WORDS_OF_EXPRESSIONS.contains(word)).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the main decision of a file answers. */
  static Set<String> outputs(String table) {
    Decision main = table(table).getModelElementById(table);
    return main.getExpression().getChildElementsByType(Output.class).stream().map(Output::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every text that a table can answer. */
  static Set<String> texts(String table) {
    return table(table).getModelElementsByType(OutputEntry.class).stream()
        .map(entry -> entry.getText().getTextContent().strip().replace("\"", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The texts that an input allows, by the id of its list. */
  static Set<String> allowed(String table, String list) {
    InputValues values = table(table).getModelElementById(list);
    return found(STRING, Stream.of(values.getText().getTextContent()));
  }

  /** The places in the texts of notices, to be filled with values. */
  static Set<String> places() {
    return found(PLACE, table("notice-texts").getModelElementsByType(OutputEntry.class).stream()
        .map(entry -> entry.getText().getTextContent()));
  }

  static Set<String> found(Pattern pattern, Stream<String> texts) {
    return texts.flatMap(text -> pattern.matcher(text).results()).map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of all those sets. */
  @SafeVarargs
  static Set<String> union(Set<String>... sets) {
    return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
  }
}
