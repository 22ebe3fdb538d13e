package org.complaintdesk.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.camunda.spin.plugin.variable.value.impl.JsonValueImpl;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.engine.guard.PersonGuard;
import org.complaintdesk.engine.guard.VariableRights;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.story.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Gives whoever opens a form the facts of the case as they are now, and a list for each field that takes several
 * answers, whatever the model left there. From anything else the form viewer of Tasklist cannot start: it loses the
 * first tick, and the form cannot be completed.
 *
 * <p>Tasklist opens a form once, also where its task is taken later. So whoever sees the task and does not hold it is
 * given what the form itself names, and no other variable (PR-1).
 */
public class FormStart extends CommandInterceptor {

  private static final String FORMAT = "application/json";
  private static final ArrayNode NOTHING = JsonNodeFactory.instance.arrayNode();

  private final TaskForms forms;
  private final LiveFacts facts;
  private final RecordedFacts record;
  private final ObjectProvider<Wording> wording;
  private final SubmittedValues values = new SubmittedValues();
  private final ObjectMapper json = new ObjectMapper();

  public FormStart(TaskForms forms, LiveFacts facts, RecordedFacts record, ObjectProvider<Wording> wording) {
    this.forms = forms;
    this.facts = facts;
    this.record = record;
    this.wording = wording;
  }

  @Override
  public <T> T execute(Command<T> command) {
    T result = next.execute(command);
    if (command instanceof GetTaskFormVariablesCmd opening && result instanceof VariableMap variables) {
      prepare(variables, opening);
    }
    return result;
  }

  private void prepare(VariableMap variables, GetTaskFormVariablesCmd opening) {
    CommandContext engine = Context.getCommandContext();
    TaskEntity task = engine.getTaskManager().findTaskById(opening.resourceId);
    boolean asText = Boolean.FALSE.equals(PersonGuard.field(opening, "deserializeObjectValues"));
    TaskForm form = forms.of(task, engine);
    if (!VariableRights.mayRead(task, engine)) {
      variables.keySet().removeIf(name -> form == TaskForm.NONE || !form.names(name));
    }
    if (isWanted(LiveFacts.NAME, opening.formVariableNames)) {
      facts.of(task, EngineMessages.language(), engine).ifPresent(content ->
          put(variables, LiveFacts.NAME, LiveFacts.seenBy(forms.shownBy(form, engine), content, this::words, engine), asText));
    }
    startWithRecord(variables, opening, form, task);
    startWithLists(variables, opening, form, asText);
  }

  private String words(String label) {
    Wording known = wording.getIfAvailable();
    return known == null ? label : known.of(label, EngineMessages.language());
  }

  /** A field that is called like a fact of the case starts with it. */
  private void startWithRecord(VariableMap variables, GetTaskFormVariablesCmd opening, TaskForm form, TaskEntity task) {
    String number = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
    if (number == null) {
      return;
    }
    form.fields().stream().filter(field -> !field.isKeptInCase() && !field.startsOpen()).map(FormField::key)
        .filter(key -> isWanted(key, opening.formVariableNames) && !variables.containsKey(key))
        .forEach(key -> record.find(number, key).ifPresent(value -> variables.putValue(key, value)));
  }

  private void startWithLists(VariableMap variables, GetTaskFormVariablesCmd opening, TaskForm form, boolean asText) {
    for (FormField field : form.fields()) {
      if (field.takesSeveral() && isWanted(field.key(), opening.formVariableNames)) {
        startWithList(variables, field.key(), field.definition().path("defaultValue"), asText);
      }
      String options = field.definition().path("valuesKey").asText();
      if (variables.containsKey(options)) {
        startWithList(variables, options, NOTHING, asText);
      }
    }
  }

  private static boolean isWanted(String name, @Nullable Collection<String> names) {
    return names == null || names.contains(name);
  }

  private void startWithList(VariableMap variables, String name, JsonNode otherwise, boolean asText) {
    Object value = values.read(variables, name);
    if (value instanceof Collection<?> entries && !(variables.getValueTyped(name) instanceof JsonValue)) {
      put(variables, name, entries, asText);
    } else if (!(value instanceof Collection<?>)) {
      put(variables, name, list(value, otherwise), asText);
    }
  }

  private void put(VariableMap variables, String name, Object content, boolean asText) {
    String text = written(content);
    variables.putValueTyped(name, asText ? new JsonValueImpl(text, FORMAT) : new JsonValueImpl(Spin.JSON(text)));
  }

  private String written(Object content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What a form starts with could not be written as JSON.", e);
    }
  }

  /** A single text stands for the list of it; nothing stands for what the form itself would start with. */
  private static JsonNode list(@Nullable Object value, JsonNode otherwise) {
    if (value instanceof String text && !text.isBlank()) {
      return JsonNodeFactory.instance.arrayNode().add(text);
    }
    return otherwise.isArray() ? otherwise : NOTHING;
  }
}
