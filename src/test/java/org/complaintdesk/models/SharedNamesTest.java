package org.complaintdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
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
import org.complaintdesk.complaint.ComplaintVariables;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.process.FactSource;
import org.complaintdesk.process.ProcessVariable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

@DisplayName("Every name that Java and the models share stands on both sides")
class SharedNamesTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  /** Each file is read once. */
  private static final Map<String, DmnModelInstance> TABLES = new ConcurrentHashMap<>();
  private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
  private static final Pattern WORD = Pattern.compile("(?<![\\w.'])([a-z]\\w*)(?!\\w)");
  /** A fact that an expression reads from the record of a case or of an order. */
  private static final Pattern FACT = Pattern.compile("\\b(?:complaint|workOrder)\\.(\\w+)");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern DECISION_IN_JAVA =
      Pattern.compile("(?:evaluateDecisionTableByKey\\(|_TABLE = )\"([^\"]+)\"");
  private static final Pattern VARIABLE_IN_JAVA = Pattern.compile("\\b[gs]etVariable(?:Local)?\\(\"(\\w+)\"");
  private static final Pattern STRING_OR_FUNCTION = Pattern.compile("\"[^\"]*\"|[a-z][a-z ]*\\(");
  private static final Set<String> WORDS_OF_EXPRESSIONS = Set.of("true", "false", "null", "empty", "not", "and", "or",
      "if", "then", "else", "execution", "decisionResult", "now");
  /** What people search for in Cockpit and what messages are correlated by; no model needs to read them. */
  private static final Set<String> IDS = Set.of("complaintNumber", "workOrderId", "noticeId");
  /** Read by what a table answers. */
  private static final Set<String> IN_ANSWERS = Set.of("calledAt");
  /** Brought by a message from outside. */
  private static final Set<String> OF_MESSAGES = Set.of("withdrawalReason", "supplement", "supplementKind", "customerChases",
      "chase", "escalationRequest");
  /** Answers that decide nothing: the case file tells them. */
  private static final Set<String> ONLY_TOLD = Set.of("regulatorTold", "contribution");
  /** A notice is for the customer unless a model names somebody else. */
  private static final Set<String> LEFT_OUT = Set.of("recipient");
  private static final Pattern NOTICE_ID = Pattern.compile("\"([a-z-]+)\"");
  private static final Pattern DEPARTMENT_ROLE = Pattern.compile("\\{id: ([a-z-]+), [^}]*type: DEPARTMENT");

  @Test
  @DisplayName("delegates: each that a model names is a bean, and each bean is named by a model")
  void delegates() throws Exception {
    Set<String> beans = productClasses().filter(type -> type.isAnnotatedWith(Component.class))
        .filter(SharedNamesTest::isCalledByTheEngine)
        .map(type -> Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1))
        .collect(Collectors.toCollection(TreeSet::new));
    beans.addAll(productClasses().flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(Bean.class) && isCalledByTheEngine(method.getRawReturnType()))
        .map(JavaMethod::getName).toList());
    Set<String> named = matches(DELEGATE, ProcessFiles.all());
    named.addAll(addedByTheEngine());

    assertThat(named).isEqualTo(beans);
  }

  private static boolean isCalledByTheEngine(JavaClass type) {
    return type.isAssignableTo(JavaDelegate.class) || type.isAssignableTo(ExecutionListener.class)
        || type.isAssignableTo(TaskListener.class);
  }

  @Test
  @DisplayName("variables: each that Java names is read or written by a model, a form or a table")
  void variablesOfJavaInModels() throws Exception {
    Set<String> inModels = variablesSetByModels();
    inModels.addAll(variablesReadByModels());
    inModels.addAll(formKeys());
    inModels.addAll(decisionInputs());
    inModels.addAll(decisionOutputs());
    Set<String> inJava = variablesOfJava();
    inJava.removeAll(IDS);
    inJava.removeAll(OF_MESSAGES);
    inJava.removeAll(LEFT_OUT);
    inJava.removeAll(IN_ANSWERS);

    assertThat(inJava).isSubsetOf(inModels);
  }

  @Test
  @DisplayName("variables: each that an expression in a model reads is set by Java, a model, a form or a table")
  void variablesOfModelsAreSet() throws Exception {
    Set<String> set = variablesSetByModels();
    set.addAll(variablesOfJava());
    set.addAll(formKeys());
    set.addAll(Stream.of(DeadlineKind.values()).map(DeadlineKind::variable).toList());

    assertThat(variablesReadByModels()).isSubsetOf(set);
  }

  @Test
  @DisplayName("facts: each that a model reads of a case, of an order or of an added field, is one that a record has")
  void factsOfModels() throws Exception {
    Set<String> recorded = factsOfJava();
    recorded.addAll(outputsOf("required-details"));

    assertThat(ProcessFiles.all().stream().flatMap(file -> ProcessFiles.expressions(file).stream())
        .flatMap(expression -> FACT.matcher(expression).results()).map(found -> found.group(1)))
        .isNotEmpty().isSubsetOf(recorded);
  }

  @Test
  @DisplayName("variables: each that a table reads is set by Java or a model, or stands in the record of the case")
  void decisionInputsAreSet() throws Exception {
    Set<String> set = variablesSetByModels();
    set.addAll(variablesOfJava());
    set.addAll(formKeys());
    set.addAll(factsOfJava());

    assertThat(decisionInputs(usedDecisions())).isSubsetOf(set);
  }

  @Test
  @DisplayName("form fields: each becomes a variable that somebody reads, or is kept with the case")
  void formFields() throws Exception {
    Set<String> known = variablesSetByModels();
    known.addAll(variablesOfJava());
    known.addAll(variablesReadByModels());
    known.addAll(ONLY_TOLD);
    Set<String> details = outputsOf("required-details");
    details.addAll(constants(Class.forName("org.complaintdesk.engine.form.ComplaintDetails"), String.class).values());

    for (Path file : FormFiles.all()) {
      List<JsonNode> inputs = FormFiles.inputs(FormFiles.read(file));
      assertThat(inputs).as("variables of %s", file).filteredOn(input -> !FormFiles.isKeptWithTheCase(input))
          .extracting(input -> input.path("key").asText()).isSubsetOf(known);
      assertThat(inputs).as("details of %s", file).filteredOn(FormFiles::isKeptWithTheCase)
          .extracting(input -> input.path("key").asText()).isSubsetOf(details);
    }
  }

  @Test
  @DisplayName("details: each that the table requires has a field in the review (CL-4)")
  void requiredDetailsHaveFields() {
    assertThat(FormFiles.inputs(FormFiles.read("review-content"))).filteredOn(FormFiles::isKeptWithTheCase)
        .extracting(input -> input.path("key").asText()).containsAll(outputsOf("required-details"));
  }

  @Test
  @DisplayName("choices: each that a process asks for is an option in one of its forms; a process may set a route too")
  void choicesAreOffered() {
    Set<String> routes = offeredIn(Path.of("processes", "complaint-handling.bpmn"));
    ProcessFiles.elements(CamundaOutputParameter.class)
        .filter(parameter -> parameter.getCamundaName().equals("route"))
        .forEach(parameter -> routes.add(parameter.getTextContent().strip()));
    for (Path file : ProcessFiles.all()) {
      assertThat(choices("outcome", file)).as("outcomes in %s", file).isSubsetOf(offeredIn(file));
      assertThat(choices("route", file)).as("routes in %s", file).isSubsetOf(routes);
    }
  }

  @Test
  @DisplayName("messages: those that Java sends are those that models catch")
  void messages() throws Exception {
    Set<String> sent = new TreeSet<>();
    for (Class<?> holder : List.of(ComplaintVariables.class,
        Class.forName("org.complaintdesk.dispatch.WorkOrderVariables"),
        Class.forName("org.complaintdesk.survey.SurveyVariables"))) {
      sent.addAll(constants(holder, String.class).values());
    }
    // what ends with a dot is a signal, which has the number of its case behind it
    sent.removeIf(name -> !name.contains(".") || name.endsWith("."));

    assertThat(ProcessFiles.elements(Message.class).map(Message::getName)).containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  @DisplayName("processes: the one that Java starts has a file")
  void processes() {
    assertThat(ProcessFiles.ids()).contains(ComplaintVariables.PROCESS);
  }

  @Test
  @DisplayName("decisions: each that Java or a model asks for has a file, and each file is asked for")
  void decisions() throws Exception {
    Set<String> asked = usedDecisions();
    asked.addAll(matches(DECISION_IN_JAVA, files(SOURCES, ".java")));
    Set<String> files = files(Path.of("decisions"), ".dmn").stream()
        .map(file -> file.getFileName().toString().replace(".dmn", "")).collect(Collectors.toCollection(TreeSet::new));

    assertThat(files).isEqualTo(asked);
  }

  @Test
  @DisplayName("notices: each that a model sends stands in the table of texts, and each of the table has a label (NG-2)")
  void notices() {
    InputValues allowed = table("notice-texts").getModelElementById("allowed-notice");
    Set<String> known = NOTICE_ID.matcher(allowed.getText().getTextContent()).results().map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
    Set<String> sent = ProcessFiles.elements(CamundaInputParameter.class)
        .filter(parameter -> parameter.getCamundaName().equals("notice"))
        .map(parameter -> parameter.getTextContent().strip()).collect(Collectors.toCollection(TreeSet::new));

    assertThat(sent).isNotEmpty().isSubsetOf(known);
    assertThat(Bundles.read(RESOURCES.resolve("messages/notice.properties")).stringPropertyNames())
        .containsAll(known.stream().map(id -> "label.notice." + id).toList());
  }

  @Test
  @DisplayName("deadlines: the kinds of Java are the outputs of the tables")
  void deadlines() {
    Set<String> decided = outputNames("complaint-deadlines");
    decided.addAll(outputNames("regulator-deadline"));
    decided.addAll(outputNames("escalation-terms"));

    assertThat(decided).containsAll(Stream.of(DeadlineKind.values()).map(DeadlineKind::variable).toList());
  }

  @Test
  @DisplayName("groups: each that a model, a form, a table or a resource names is a role of the desk")
  void groups() throws Exception {
    Set<String> roles = roles();

    assertThat(roles).containsAll(groupsOfTasks()).containsAll(departments());
    assertThat(roles).containsAll(matches(Pattern.compile("- ([a-z]+-[a-z-]+|manager)\\n"),
        List.of(RESOURCES.resolve("access/api-endpoints.yml"), RESOURCES.resolve("access/filters.yml"))));
  }

  @Test
  @DisplayName("departments: those that the table proposes are groups of that type, and each has its label")
  void departmentsAreLabelled() throws Exception {
    Set<String> groups = matches(DEPARTMENT_ROLE, List.of(RESOURCES.resolve("access/roles.yml")));

    assertThat(groups).containsAll(departments());
    for (String bundle : List.of("complaint.properties", "complaint_zh_CN.properties")) {
      Set<String> labels = Bundles.read(RESOURCES.resolve("messages").resolve(bundle)).stringPropertyNames();
      assertThat(labels).containsAll(groups.stream().map(name -> "label.department." + name).toList());
    }
  }

  @Test
  @DisplayName("labels: every decision that a case file tells, and each of its outputs, has a label")
  void decisionsAreLabelled() throws Exception {
    Set<String> labels = Bundles.read(RESOURCES.resolve("messages/complaint.properties")).stringPropertyNames();

    assertThat(labels).containsAll(usedDecisions().stream().map(id -> "label.decision." + id).toList());
    assertThat(labels).containsAll(usedDecisions().stream().flatMap(id -> outputNames(id).stream())
        .map(name -> "label.output." + name).toList());
    assertThat(labels).containsAll(outputsOf("required-details").stream().map(name -> "label.detail." + name).toList());
  }

  // ---- what Java names

  private static Stream<JavaClass> productClasses() {
    return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("org.complaintdesk").stream()
        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT));
  }

  /** Listeners that the engine puts on every task; no model needs to name them. */
  private static Set<String> addedByTheEngine() throws Exception {
    return Set.copyOf(constants(Class.forName("org.complaintdesk.engine.CaseStoryListener"), String.class).values());
  }

  private static Set<String> variablesOfJava() throws Exception {
    Set<String> names = new TreeSet<>();
    for (Class<?> holder : List.of(ComplaintVariables.class,
        Class.forName("org.complaintdesk.deadline.watch.WatchVariables"),
        Class.forName("org.complaintdesk.dispatch.WorkOrderVariables"),
        Class.forName("org.complaintdesk.escalation.EscalationVariables"),
        Class.forName("org.complaintdesk.incident.IncidentVariables"),
        Class.forName("org.complaintdesk.survey.SurveyVariables"),
        Class.forName("org.complaintdesk.notice.NoticeVariables"))) {
      constants(holder, ProcessVariable.class).values().forEach(variable -> names.add(variable.name()));
    }
    names.addAll(Set.of("rating1", "rating2", "rating3", "rating4", "rating5", "rating6"));
    return names;
  }

  /** The names of all facts that models can read, as their sources know them. */
  private static Set<String> factsOfJava() throws Exception {
    Set<String> names = new TreeSet<>(Set.of("department", "priority", "countedFrom"));
    for (JavaClass source : productClasses().filter(type -> type.isAssignableTo(FactSource.class)).toList()) {
      for (Field field : Class.forName(source.getName()).getDeclaredFields()) {
        field.setAccessible(true);
        if (Map.class.isAssignableFrom(field.getType())) {
          ((Map<?, ?>) field.get(null)).keySet().forEach(name -> names.add((String) name));
        } else if (Set.class.isAssignableFrom(field.getType())) {
          ((Set<?>) field.get(null)).forEach(name -> names.add((String) name));
        }
      }
    }
    return names;
  }

  private static <T> Map<String, T> constants(Class<?> holder, Class<T> kind) throws IllegalAccessException {
    Map<String, T> constants = new TreeMap<>();
    for (Field field : holder.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && kind.isAssignableFrom(field.getType())) {
        field.setAccessible(true);
        constants.put(field.getName(), kind.cast(field.get(null)));
      }
    }
    assertThat(constants).as("constants of %s", holder.getSimpleName()).isNotEmpty();
    return constants;
  }

  // ---- what models name

  private static Set<String> variablesSetByModels() {
    Set<String> names = new TreeSet<>();
    ProcessFiles.elements(CamundaInputParameter.class).forEach(parameter -> names.add(parameter.getCamundaName()));
    ProcessFiles.elements(CamundaOutputParameter.class).forEach(parameter -> names.add(parameter.getCamundaName()));
    ProcessFiles.elements(CamundaOut.class).forEach(mapping -> names.add(mapping.getCamundaTarget()));
    ProcessFiles.elements(CamundaIn.class).map(CamundaIn::getCamundaTarget).filter(target -> target != null)
        .forEach(names::add);
    ProcessFiles.elements(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaResultVariable)
        .filter(result -> result != null).forEach(names::add);
    ProcessFiles.elements(MultiInstanceLoopCharacteristics.class)
        .forEach(loop -> names.add(loop.getCamundaElementVariable()));
    return names;
  }

  private static Set<String> variablesReadByModels() {
    Set<String> delegates = matches(DELEGATE, ProcessFiles.all());
    Set<String> names = new TreeSet<>();
    ProcessFiles.elements(MultiInstanceLoopCharacteristics.class)
        .map(MultiInstanceLoopCharacteristics::getCamundaCollection).filter(name -> !name.startsWith("$"))
        .forEach(names::add);
    for (Path file : ProcessFiles.all()) {
      for (String expression : ProcessFiles.expressions(file)) {
        WORD.matcher(FACT.matcher(QUOTED.matcher(expression).replaceAll("")).replaceAll("")).results().map(found -> found.group(1))
            .filter(word -> !WORDS_OF_EXPRESSIONS.contains(word) && !delegates.contains(word)).forEach(names::add);
      }
    }
    return names;
  }

  private static Set<String> formKeys() {
    return FormFiles.all().stream().flatMap(file -> FormFiles.inputs(FormFiles.read(file)).stream())
        .filter(input -> !FormFiles.isKeptWithTheCase(input))
        .map(input -> input.path("key").asText()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The values with which expressions of a process compare that variable. */
  private static Set<String> choices(String variable, Path file) {
    Pattern comparison = Pattern.compile("\\b" + variable + " [!=]= '([a-z-]+)'");
    return ProcessFiles.expressions(file).stream()
        .flatMap(text -> comparison.matcher(text).results().map(found -> found.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The options that the forms of a process offer as their outcome. */
  private static Set<String> offeredIn(Path file) {
    return ProcessFiles.elements(file, UserTask.class).stream()
        .flatMap(task -> FormFiles.inputs(FormFiles.read(task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"))).stream())
        .filter(input -> input.path("key").asText().equals("outcome"))
        .flatMap(input -> input.path("values").findValuesAsText("value").stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> usedDecisions() {
    return ProcessFiles.elements(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaDecisionRef)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> groupsOfTasks() {
    Set<String> groups = ProcessFiles.elements(UserTask.class).map(UserTask::getCamundaCandidateGroups)
        .filter(group -> !group.startsWith("$")).collect(Collectors.toCollection(TreeSet::new));
    ProcessFiles.elements(CamundaIn.class).filter(mapping -> "askedBy".equals(mapping.getCamundaTarget()))
        .map(CamundaIn::getCamundaSourceExpression).filter(text -> text.contains("'"))
        .map(text -> text.replaceAll("[${}']", "")).forEach(groups::add);
    ProcessFiles.elements(CamundaOutputParameter.class)
        .filter(parameter -> parameter.getCamundaName().equals("settledBy"))
        .forEach(parameter -> groups.add(parameter.getTextContent().strip()));
    return groups;
  }

  private static Set<String> departments() {
    return outputsOf("dispatch-routing");
  }

  // ---- what tables name

  private static DmnModelInstance table(String decision) {
    return TABLES.computeIfAbsent(decision,
        id -> Dmn.readModelFromFile(Path.of("decisions", id + ".dmn").toFile()));
  }

  private static Set<String> decisionInputs() {
    return decisionInputs(files(Path.of("decisions"), ".dmn").stream()
        .map(file -> file.getFileName().toString().replace(".dmn", "")).collect(Collectors.toSet()));
  }

  /** Inputs of all decisions of those files, without what one decision of a file gives another. */
  private static Set<String> decisionInputs(Set<String> ids) {
    Set<String> names = new TreeSet<>();
    for (String id : ids) {
      var model = table(id);
      model.getModelElementsByType(InputExpression.class).stream()
          .map(input -> STRING_OR_FUNCTION.matcher(input.getText().getTextContent()).replaceAll(" "))
          .flatMap(input -> WORD.matcher(input).results()).map(found -> found.group(1))
          .filter(word -> !WORDS_OF_EXPRESSIONS.contains(word)).forEach(names::add);
      model.getModelElementsByType(Output.class).forEach(output -> names.remove(output.getName()));
    }
    return names;
  }

  private static Set<String> decisionOutputs() {
    return files(Path.of("decisions"), ".dmn").stream()
        .flatMap(file -> outputNames(file.getFileName().toString().replace(".dmn", "")).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> outputNames(String decision) {
    Decision main = table(decision)
        .getModelElementById(decision);
    return main.getExpression().getChildElementsByType(Output.class).stream().map(Output::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every text that a table can give. */
  private static Set<String> outputsOf(String decision) {
    return table(decision)
        .getModelElementsByType(OutputEntry.class).stream()
        .map(entry -> entry.getText().getTextContent().strip().replace("\"", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // ---- what resources name

  private static Set<String> roles() throws IOException {
    Map<String, List<Map<String, Object>>> file =
        new Yaml().load(Files.readString(RESOURCES.resolve("access/roles.yml")));
    return file.get("roles").stream().map(role -> (String) role.get("id"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> matches(Pattern pattern, List<Path> files) {
    return files.stream().flatMap(file -> pattern.matcher(ProcessFiles.text(file)).results())
        .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
