package org.complaintdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.process.TableColumn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

@DisplayName("Every name that Java and the models share stands on both sides")
class SharedNamesTest {

  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern DECISION_IN_JAVA = Pattern.compile("_TABLE = \"([^\"]+)\"");
  /** What hands a name on to the engine, with the name itself in its place. */
  private static final Pattern NAME_FOR_THE_ENGINE = Pattern.compile("(?:[gs]etVariable(?:Local|Typed)?|hasVariable"
      + "|removeVariable|setVariable|putValue|evaluate(?:All|DecisionTableByKey)?|startProcessInstanceByKey"
      + "|processDefinitionKey|createMessageCorrelation|messageEventSubscriptionName|eventName|createSignalEvent"
      + "|signalEventReceived|taskDefinitionKey|activityIdIn?|new BpmnError)\\(\\s*(\"[^\"]*\")");
  /** What people search for in Cockpit; no model needs to read it. */
  private static final Set<String> IDS = Set.of("noticeId");
  /** Brought by a message from outside, and read by the delegate behind it. */
  private static final Set<String> OF_MESSAGES = Set.of("withdrawalReason", "supplement", "customerChases", "chase",
      "escalationRequest");
  /** Answers that decide nothing: the case file tells them. */
  private static final Set<String> ONLY_TOLD = Set.of("regulatorTold", "contribution");
  private static final Pattern DEPARTMENT_ROLE = Pattern.compile("\\{id: ([a-z-]+), [^}]*type: DEPARTMENT");

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
        union(ModelNames.setByDiagrams(), JavaNames.variables(), ModelNames.fields(), deadlineVariables());

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
        ModelNames.places(), deadlineVariables());

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
  @DisplayName("variables: each that a table reads is set by Java or a model, or stands in the record of the case")
  void decisionInputsAreSet() {
    Set<String> set = union(ModelNames.setByDiagrams(), JavaNames.variables(), ModelNames.fields(), JavaNames.facts());

    assertThat(ModelNames.readByTables(ModelNames.askedTables())).isSubsetOf(set);
  }

  @Test
  @DisplayName("form fields: each becomes a variable that somebody reads, or is kept with the case")
  void formFields() {
    Set<String> known =
        union(ModelNames.setByDiagrams(), JavaNames.variables(), ModelNames.readByDiagrams(), ONLY_TOLD);
    Set<String> details = union(ModelNames.texts("required-details"), JavaNames.texts("engine.form.ComplaintDetails"));

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
  void messages() {
    assertThat(ProcessFiles.elements(Message.class).map(Message::getName))
        .containsExactlyInAnyOrderElementsOf(JavaNames.messages());
  }

  @Test
  @DisplayName("signals: each that a model catches is sent by a model or by Java, and each that is sent is caught")
  void signals() {
    Set<String> caught = caught(SignalEventDefinition.class, SharedNamesTest::signal);
    Set<String> sent = thrown(SignalEventDefinition.class, SharedNamesTest::signal);
    sent.addAll(JavaNames.signals());

    assertThat(caught).isNotEmpty().isEqualTo(sent);
  }

  @Test
  @DisplayName("errors and escalations: each that a model raises is caught by one, and each that is caught is raised")
  void errorsAndEscalations() {
    Code<ErrorEventDefinition> error = definition -> definition.getError().getErrorCode();
    Code<EscalationEventDefinition> escalation = definition -> definition.getEscalation().getEscalationCode();

    assertThat(thrown(ErrorEventDefinition.class, error)).isNotEmpty()
        .isEqualTo(caught(ErrorEventDefinition.class, error));
    assertThat(thrown(EscalationEventDefinition.class, escalation)).isNotEmpty()
        .isEqualTo(caught(EscalationEventDefinition.class, escalation));
  }

  @Test
  @DisplayName("processes: each that Java starts or looks for has a file, and each file is started by Java or called")
  void processes() {
    Set<String> called = ProcessFiles.elements(CallActivity.class).map(CallActivity::getCalledElement)
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(ProcessFiles.ids()).isEqualTo(union(JavaNames.processes(), called));
    assertThat(ModelNames.given("workOf")).isNotEmpty().isSubsetOf(ProcessFiles.ids());
  }

  @Test
  @DisplayName("decisions: each that Java or a model asks for has a file, and each file is asked for")
  void decisions() {
    assertThat(ModelNames.tables()).isEqualTo(union(ModelNames.askedTables(), tablesAskedByJava()));
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
    Set<String> byJavaAlone = tablesAskedByJava();
    byJavaAlone.removeAll(ModelNames.askedTables());

    assertThat(byJavaAlone).isNotEmpty().allSatisfy(table ->
        assertThat(columnsOfJava(table)).as("columns of %s in Java", table)
            .containsAll(ModelNames.readByTables(Set.of(table))));
  }

  @Test
  @DisplayName("words: what an emergency can be of, Java says as the table reads it")
  void emergencies() {
    assertThat(JavaNames.texts("incident.IncidentVariables"))
        .containsAll(ModelNames.allowed("emergency-terms", "allowed-emergency-of"));
  }

  @Test
  @DisplayName("answers: what a task takes from its table is there, and each of several answers is taken by somebody")
  void answersAreTaken() {
    Map<String, Set<String>> taken = ModelNames.answers();

    assertThat(taken).isNotEmpty().allSatisfy((table, names) -> {
      Set<String> outputs = ModelNames.outputs(table);
      assertThat(outputs).as("answers of %s", table).containsAll(names);
      if (outputs.size() > 1) {
        assertThat(union(names, deadlineVariables(), columnsOfJava(table))).as("answers of %s that are taken", table)
            .containsAll(outputs);
      }
    });
  }

  @Test
  @DisplayName("notices: each that is sent is in the table of texts, and each of the table is sent and labelled (NG-2)")
  void notices() {
    Set<String> known = ModelNames.allowed("notice-texts", "allowed-notice");
    Set<String> sent = ModelNames.given("notice");

    assertThat(sent).isNotEmpty().isSubsetOf(known);
    assertThat(union(sent, JavaNames.texts("deadline.watch.Urging"))).containsAll(known);
    assertThat(Bundles.read(RESOURCES.resolve("messages/notice.properties")).stringPropertyNames())
        .containsAll(known.stream().map(id -> "label.notice." + id).toList());
  }

  @Test
  @DisplayName("notices: each place in a text is filled by Java, a diagram or a record, and each of Java is in a text")
  void placesInNotices() {
    Set<String> always = JavaNames.texts("notice.NoticeWriter");
    Set<String> ofReminders = JavaNames.texts("deadline.watch.Urging");
    ofReminders.removeAll(ModelNames.allowed("notice-texts", "allowed-notice"));

    assertThat(ModelNames.places()).containsAll(always).containsAll(ofReminders).isSubsetOf(union(always, ofReminders,
        ModelNames.setByDiagrams(), JavaNames.variables(), JavaNames.facts(), ModelNames.fields()));
  }

  @Test
  @DisplayName("names: Java hands none on to the engine that is not a constant")
  void namesAreConstants() {
    assertThat(JavaNames.sources()).allSatisfy(source ->
        assertThat(NAME_FOR_THE_ENGINE.matcher(ProcessFiles.text(source)).results().map(found -> found.group(1)))
            .as("names in %s", source).isEmpty());
  }

  @Test
  @DisplayName("deadlines: the kinds of Java are the outputs of the tables")
  void deadlines() {
    Set<String> decided = union(ModelNames.outputs("complaint-deadlines"), ModelNames.outputs("regulator-deadline"),
        ModelNames.outputs("escalation-terms"));

    assertThat(decided).containsAll(deadlineVariables());
  }

  @Test
  @DisplayName("groups: each that a model, a form, a table or a resource names is a role of the desk")
  void groups() throws Exception {
    Set<String> roles = roles();

    assertThat(roles).containsAll(groupsOfTasks()).containsAll(departments())
        .containsAll(ModelNames.texts("escalation-advisers"));
    assertThat(roles).containsAll(matches(Pattern.compile("- ([a-z]+-[a-z-]+|manager)\\n"),
        List.of(RESOURCES.resolve("access/api-endpoints.yml"), RESOURCES.resolve("access/filters.yml"))));
  }

  @Test
  @DisplayName("departments: those that the table proposes are groups of that type, and each has its label")
  void departmentsAreLabelled() {
    Set<String> groups = matches(DEPARTMENT_ROLE, List.of(RESOURCES.resolve("access/roles.yml")));

    assertThat(groups).containsAll(departments());
    for (String bundle : List.of("complaint.properties", "complaint_zh_CN.properties")) {
      Set<String> labels = Bundles.read(RESOURCES.resolve("messages").resolve(bundle)).stringPropertyNames();
      assertThat(labels).containsAll(groups.stream().map(name -> "label.department." + name).toList());
    }
  }

  @Test
  @DisplayName("advisers: each that the table names has its label (ES-1 e)")
  void advisersAreLabelled() {
    for (String bundle : List.of("escalation.properties", "escalation_zh_CN.properties")) {
      assertThat(Bundles.read(RESOURCES.resolve("messages").resolve(bundle)).stringPropertyNames())
          .containsAll(ModelNames.texts("escalation-advisers").stream().map(name -> "label.adviser." + name).toList());
    }
  }

  @Test
  @DisplayName("labels: every decision that a case file tells, and each of its outputs, has a label")
  void decisionsAreLabelled() {
    Set<String> labels = Bundles.read(RESOURCES.resolve("messages/complaint.properties")).stringPropertyNames();
    Set<String> asked = ModelNames.askedTables();

    assertThat(labels).containsAll(asked.stream().map(id -> "label.decision." + id).toList());
    assertThat(labels).containsAll(asked.stream().flatMap(id -> ModelNames.outputs(id).stream())
        .map(name -> "label.output." + name).toList());
    assertThat(labels)
        .containsAll(ModelNames.texts("required-details").stream().map(name -> "label.detail." + name).toList());
  }

  private static Set<String> deadlineVariables() {
    return Stream.of(DeadlineKind.values()).map(DeadlineKind::variable).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> tablesAskedByJava() {
    return matches(DECISION_IN_JAVA, JavaNames.sources());
  }

  private static Set<String> columnsOfJava(String table) {
    return JavaNames.columns().stream().filter(column -> column.table().equals(table)).map(TableColumn::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The values with which expressions of a process compare that variable. */
  private static Set<String> choices(String variable, Path file) {
    Pattern comparison = Pattern.compile("\\b" + variable + " [!=]= '([a-z-]+)'");
    return ModelNames.found(comparison, ProcessFiles.expressions(file).stream());
  }

  /** The options that the forms of a process offer as their outcome. */
  private static Set<String> offeredIn(Path file) {
    return ProcessFiles.elements(file, UserTask.class).stream()
        .map(task -> task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"))
        .flatMap(form -> FormFiles.inputs(FormFiles.read(form)).stream())
        .filter(input -> input.path("key").asText().equals("outcome"))
        .flatMap(input -> input.path("values").findValuesAsText("value").stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The name or code by which one event finds the other. */
  private interface Code<T extends EventDefinition> {

    String of(T definition);
  }

  private static <T extends EventDefinition> Set<String> caught(Class<T> kind, Code<T> code) {
    return ProcessFiles.elements(CatchEvent.class).flatMap(event -> event.getEventDefinitions().stream())
        .filter(kind::isInstance).map(kind::cast).map(code::of).collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T extends EventDefinition> Set<String> thrown(Class<T> kind, Code<T> code) {
    return ProcessFiles.elements(ThrowEvent.class).flatMap(event -> event.getEventDefinitions().stream())
        .filter(kind::isInstance).map(kind::cast).map(code::of).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Without the number of the case, which an expression adds. */
  private static String signal(SignalEventDefinition definition) {
    return definition.getSignal().getName().replaceFirst("\\$\\{.*", "");
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
    return ModelNames.texts("dispatch-routing");
  }

  private static Set<String> roles() throws IOException {
    Map<String, List<Map<String, Object>>> file =
        new Yaml().load(Files.readString(RESOURCES.resolve("access/roles.yml")));
    return file.get("roles").stream().map(role -> (String) role.get("id"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> matches(Pattern pattern, List<Path> files) {
    return ModelNames.found(pattern, files.stream().map(ProcessFiles::text));
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
  }
}
