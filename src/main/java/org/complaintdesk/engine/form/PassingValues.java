package org.complaintdesk.engine.form;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.complaintdesk.engine.guard.PassingPayload;
import org.complaintdesk.engine.guard.PersonGuard;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a message brings passes through the step that takes it in: gateways, decisions and delegates up to the
 * next wait read it, the record keeps it, and no process variable is left of it (PR-1). What a process wants to keep as
 * its own state, an output parameter of the task says.
 */
public class PassingValues extends CommandInterceptor {

  private final TaskForms forms;

  public PassingValues(TaskForms forms) {
    this.forms = forms;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof CompleteTaskCmd) {
      return complete(command, "variables");
    }
    if (command instanceof SubmitTaskFormCmd) {
      return complete(command, "properties");
    }
    if (command instanceof AbstractCorrelateMessageCmd) {
      pass((MessageCorrelationBuilderImpl) Objects.requireNonNull(PersonGuard.field(command, "builder")));
    }
    return next.execute(command);
  }

  @SuppressWarnings("unchecked")
  private <T> T complete(Command<T> command, String carried) {
    CommandContext engine = Context.getCommandContext();
    TaskEntity task = PersonGuard.taskOf(command, engine);
    if (task == null || task.getExecution() == null) {
      return next.execute(command);
    }
    Map<String, Object> given = (Map<String, Object>) PersonGuard.field(command, carried);
    PersonGuard.setField(command, carried, passing(withFieldsLeftOut(given, task, engine), task));
    try {
      return next.execute(command);
    } finally {
      PersonGuard.setField(command, carried, given);
    }
  }

  /** What was not answered is known to be nothing: a gateway may ask for it. */
  private VariableMap withFieldsLeftOut(@Nullable Map<String, Object> given, TaskEntity task, CommandContext engine) {
    VariableMap all = Variables.createVariables();
    forms.of(task, engine).fields().stream().filter(field -> !field.isKeptInCase()).map(FormField::key)
        .filter(key -> !task.hasVariable(key)).forEach(key -> all.putValue(key, null));
    if (given != null) {
      given.keySet().forEach(name -> all.putValueTyped(name, valueOf(given, name)));
    }
    return all;
  }

  private static VariableMap passing(VariableMap given, TaskEntity task) {
    VariableMap passing = Variables.createVariables();
    for (String name : given.keySet()) {
      TypedValue value = given.getValueTyped(name);
      if (task.hasVariable(name)) {
        passing.putValueTyped(name, value);
      } else if (isKept(name, task)) {
        task.getExecution().setVariableLocal(name, PassingPayload.passing(value));
      } else {
        passing.putValueTyped(name, PassingPayload.passing(value));
      }
    }
    return passing;
  }

  /** An output parameter of that name makes process state of it; the value itself must not stand in its way. */
  private static boolean isKept(String name, TaskEntity task) {
    IoMapping mapping = task.getExecution().getActivity().getIoMapping();
    return mapping != null && mapping.getOutputParameters().stream().anyMatch(output -> output.getName().equals(name));
  }

  private static void pass(MessageCorrelationBuilderImpl message) {
    pass(message.getPayloadProcessInstanceVariables());
    pass(message.getPayloadProcessInstanceVariablesLocal());
    pass(message.getPayloadProcessInstanceVariablesToTriggeredScope());
  }

  private static void pass(@Nullable Map<String, Object> payload) {
    if (payload instanceof VariableMap values) {
      values.keySet().forEach(name -> values.putValueTyped(name, PassingPayload.passing(values.getValueTyped(name))));
    }
  }

  private static TypedValue valueOf(Map<String, Object> given, String name) {
    return given instanceof VariableMap typed ? typed.getValueTyped(name) : Variables.untypedValue(given.get(name));
  }
}
