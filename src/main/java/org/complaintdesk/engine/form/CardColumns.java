package org.complaintdesk.engine.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.complaintdesk.complaint.view.CaseCard;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.RecordValues;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.tasklist.TaskCards;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Answers the columns of a task list from the record of each case as it is now. The engine has one way to fill columns:
 * it asks for the variables of those names of the listed tasks. So whoever asks that gets the texts of the cards as if
 * they were variables of the tasks, of the tasks that the reader may read; nobody has to be let into the processes.
 */
public class CardColumns extends CommandInterceptor {

  private static final List<String> COLUMNS = RecordValues.names(CaseCard.class);
  private static final String CASE = "caseNumber";

  private final ObjectProvider<TaskCards> cards;

  public CardColumns(ObjectProvider<TaskCards> cards) {
    this.cards = cards;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T execute(Command<T> command) {
    T result = next.execute(command);
    if (command instanceof VariableInstanceQueryImpl query && result instanceof List<?> found) {
      return (T) withCards((List<VariableInstance>) found, query);
    }
    return result;
  }

  private List<VariableInstance> withCards(List<VariableInstance> found, VariableInstanceQueryImpl query) {
    Set<String> columns = columns(query);
    if (columns.isEmpty()) {
      return found;
    }
    List<VariableInstance> texts = texts(columns, query.getVariableScopeIds());
    Set<String> places = texts.stream().map(CardColumns::place).collect(Collectors.toSet());
    // a variable of the task by such a name is a copy and has grown old
    return Stream.concat(texts.stream(), found.stream().filter(variable -> !places.contains(place(variable)))).toList();
  }

  /** The columns among the names that were asked for; none unless the question is for certain tasks and all values. */
  private Set<String> columns(VariableInstanceQueryImpl query) {
    boolean isPlain = query.getVariableScopeIds() != null && query.getVariableNames() != null
        && query.getQueryVariableValues().isEmpty() && query.getMaxResults() == Integer.MAX_VALUE;
    if (cards.getIfAvailable() == null || !isPlain) {
      return Set.of();
    }
    Set<String> asked = new HashSet<>(Arrays.asList(query.getVariableNames()));
    asked.retainAll(COLUMNS);
    return asked;
  }

  private List<VariableInstance> texts(Set<String> columns, String[] scopes) {
    CommandContext engine = Context.getCommandContext();
    List<Task> tasks = readable(scopes, engine);
    if (tasks.isEmpty()) {
      return List.of();
    }
    Map<String, CaseNumber> numbers = caseNumbers(tasks, engine);
    Set<CaseNumber> shown = Set.copyOf(numbers.values());
    Map<CaseNumber, CaseCard> known =
        engine.runWithoutAuthorization(() -> cards.getObject().of(shown, EngineMessages.language()));
    Map<CaseNumber, Instant> said = columns.contains(CASE) ? cards.getObject().lastWordsOfCustomers(shown) : Map.of();
    List<VariableInstance> texts = new ArrayList<>();
    for (Task task : tasks) {
      CaseNumber number = numbers.get(task.getProcessInstanceId());
      CaseCard card = known.get(number);
      if (card == null) {
        // what a model put on a task of no case
        engine.getVariableInstanceManager().findVariableInstancesByTaskIdAndVariableNames(task.getId(), columns)
            .forEach(own -> texts.add(variable(task, own.getName(), String.valueOf(own.getValue()))));
      } else {
        RecordValues.of(card).entrySet().stream().filter(text -> columns.contains(text.getKey()))
            .forEach(text -> texts.add(variable(task, text.getKey(), text(text, task, said.get(number)))));
      }
    }
    return texts;
  }

  /** A card marks what the customer has said since there is the task (NG-4). */
  private String text(Map.Entry<String, Object> column, Task task, @Nullable Instant said) {
    String text = column.getValue().toString();
    boolean isNews = column.getKey().equals(CASE) && said != null && said.isAfter(task.getCreateTime().toInstant());
    return isNews ? cards.getObject().withNews(text, EngineMessages.language()) : text;
  }

  /** Asked as the reader: the engine leaves out the tasks that the reader may not read. */
  private static List<Task> readable(String[] scopes, CommandContext engine) {
    return engine.getProcessEngineConfiguration().getTaskService().createTaskQuery().taskIdIn(scopes).list();
  }

  /** By process instance, for which the reader needs no right. */
  private static Map<String, CaseNumber> caseNumbers(List<Task> tasks, CommandContext engine) {
    Set<String> instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    return engine.runWithoutAuthorization(() -> engine.getProcessEngineConfiguration().getRuntimeService()
        .createProcessInstanceQuery().processInstanceIds(instances).list().stream()
        .filter(instance -> instance.getBusinessKey() != null)
        .collect(Collectors.toMap(ProcessInstance::getId, instance -> new CaseNumber(instance.getBusinessKey()))));
  }

  private static VariableInstance variable(Task task, String column, String text) {
    VariableInstanceEntity variable = VariableInstanceEntity.create(column, Variables.stringValue(text), false);
    variable.setId(column + ":" + task.getId());
    variable.setTaskId(task.getId());
    variable.setExecutionId(task.getExecutionId());
    variable.setProcessInstanceId(task.getProcessInstanceId());
    variable.setProcessDefinitionId(task.getProcessDefinitionId());
    return variable;
  }

  private static String place(VariableInstance variable) {
    return variable.getName() + ":" + variable.getTaskId();
  }
}
