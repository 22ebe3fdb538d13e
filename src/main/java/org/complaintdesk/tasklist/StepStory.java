package org.complaintdesk.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.view.NonComplaintCases;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.desk.Option;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.tasklist.form.FormContent;
import org.complaintdesk.tasklist.form.FormContentSource;
import org.complaintdesk.tasklist.form.OpenTask;
import org.complaintdesk.tasklist.form.OptionLists;
import org.complaintdesk.tasklist.form.SubmittedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tells in the case file what a person did in a task, in the words of the task's form. The engine adds it to every user
 * task, so that an analyst's new task is told as well.
 */
@Component
class StepStory implements TaskListener {

  private static final Pattern LIST_OF_FACTS = Pattern.compile("=\\s*facts\\.(\\w+)");

  private final CaseFile caseFile;
  private final Complaints complaints;
  private final List<NonComplaintCases> nonComplaintCases;
  private final ObjectProvider<FormService> forms;
  private final SubmittedFields submitted;
  private final FormContentSource contents;
  private final OnBehalf desk;
  private final ObjectMapper json;

  StepStory(CaseFile caseFile, Complaints complaints, List<NonComplaintCases> nonComplaintCases,
      ObjectProvider<FormService> forms, SubmittedFields submitted, FormContentSource contents, OnBehalf desk,
      ObjectMapper json) {
    this.caseFile = caseFile;
    this.complaints = complaints;
    this.nonComplaintCases = nonComplaintCases;
    this.forms = forms;
    this.submitted = submitted;
    this.contents = contents;
    this.desk = desk;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask task) {
    CaseNumber number = new OpenTask(task).caseNumber().orElse(null);
    if (number == null || !hasCaseFile(number)) {
      return;
    }
    List<CaseArgument> told = new ArrayList<>(List.of(CaseArgument.wording(
        Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()))));
    List<CaseArgument> answers = answers(task);
    told.addAll(answers.isEmpty() ? List.of(CaseArgument.text("")) : answers);
    caseFile.record(number, "step", told.toArray(CaseArgument[]::new));
  }

  private boolean hasCaseFile(CaseNumber number) {
    return complaints.find(number).isPresent() || nonComplaintCases.stream().anyMatch(cases -> cases.has(number));
  }

  private List<CaseArgument> answers(DelegateTask task) {
    Optional<Set<String>> sent = submitted.current();
    SingletonSupplier<OptionLists> offered = SingletonSupplier.of(() -> options(task));
    return inputs(task).stream()
        .filter(input -> sent.isEmpty() || sent.get().contains(input.path("key").asText()))
        .map(input -> answer(input, task.getVariable(input.path("key").asText()), offered))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Those that the answers were held against; nobody holds the desk itself to a form. */
  private OptionLists options(DelegateTask task) {
    return submitted.content().or(() -> contents.of(new OpenTask(task), Locale.ENGLISH)).map(FormContent::options)
        .orElseGet(OptionLists::none);
  }

  private Optional<CaseArgument> answer(JsonNode input, @Nullable Object value,
      SingletonSupplier<OptionLists> offered) {
    return value == null ? Optional.empty() : answer(input, value, options(input, offered));
  }

  private static Optional<CaseArgument> answer(JsonNode input, Object value, List<Option> options) {
    String field = input.path(input.hasNonNull("label") ? "label" : "dateLabel").asText();
    if (value instanceof Collection<?> chosen) {
      List<String> labels = chosen.stream().map(entry -> label(String.valueOf(entry), options)).toList();
      return labels.isEmpty() ? Optional.empty() : Optional.of(CaseArgument.choice(field, labels));
    }
    if (value instanceof Boolean ticked) {
      return Optional.of(CaseArgument.choice(field, List.of(ticked ? "Yes" : "No")));
    }
    if (value instanceof Number number) {
      return Optional.of(CaseArgument.answer(field,
          new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()));
    }
    return value.toString().isBlank() ? Optional.empty() : Optional.of(options.isEmpty()
        ? CaseArgument.answer(field, value.toString())
        : CaseArgument.choice(field, List.of(label(value.toString(), options))));
  }

  /** Those that stand in the field, or that the form takes from the case. */
  private List<Option> options(JsonNode input, SingletonSupplier<OptionLists> offered) {
    Matcher list = LIST_OF_FACTS.matcher(input.path("valuesExpression").asText());
    if (list.matches()) {
      return desk.asTheDesk(() -> offered.obtain().list(list.group(1)));
    }
    List<Option> options = new ArrayList<>();
    input.path("values").forEach(option ->
        options.add(new Option(option.path("value").asText(), option.path("label").asText())));
    return options;
  }

  private static String label(String value, List<Option> options) {
    return options.stream().filter(option -> option.value().equals(value)).map(Option::label).findFirst().orElse(value);
  }

  /** The fields a person fills in; what is kept with the case instead of the process is told by the case itself. */
  private List<JsonNode> inputs(DelegateTask task) {
    return submitted.form().orElseGet(() -> read(task)).stream()
        .filter(field -> !field.at("/properties/keep").asText().equals("case"))
        .toList();
  }

  private List<JsonNode> read(DelegateTask task) {
    if (task.getBpmnModelElementInstance().getAttributeValueNs(
        "http://camunda.org/schema/1.0/bpmn", "formRef") == null) {
      return List.of();
    }
    List<JsonNode> inputs = new ArrayList<>();
    try (InputStream form = forms.getObject().getDeployedTaskForm(task.getId())) {
      collect(json.readTree(form).path("components"), inputs);
    } catch (IOException e) {
      throw new IllegalStateException("The form of the task " + task.getTaskDefinitionKey() + " is not readable.", e);
    }
    return inputs;
  }

  private static void collect(JsonNode components, List<JsonNode> inputs) {
    for (JsonNode component : components) {
      if (component.hasNonNull("key")) {
        inputs.add(component);
      }
      collect(component.path("components"), inputs);
    }
  }
}
