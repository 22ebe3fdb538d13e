package org.complaintdesk.engine;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A person completes a task with what its form asks, and with nothing else: the engine itself would take any variable.
 * Details that belong to the case are handed to it and never become variables.
 */
class CompletionGuard extends PersonGuard {

  private final TaskForms forms;
  private final FormRules rules;
  private final ObjectProvider<CaseDetails> cases;

  CompletionGuard(EngineMessages messages, Clock clock, ObjectProvider<CaseDetails> cases) {
    this.forms = new TaskForms(messages);
    this.rules = new FormRules(messages, clock);
    this.cases = cases;
  }

  @Override
  <T> T guard(Command<T> command, CommandContext engine) {
    if (command instanceof CompleteTaskCmd) {
      check(command, "variables", engine);
    } else if (command instanceof SubmitTaskFormCmd) {
      check(command, "properties", engine);
    }
    return next.execute(command);
  }

  private void check(Command<?> command, String carried, CommandContext engine) {
    TaskEntity task = taskOf(command, engine);
    if (task == null) {
      return;
    }
    checkMayWork(task, engine);
    FeelEngine feel = engine.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine();
    FormRules.Accepted accepted = rules.check(forms.of(task, engine), variables(command, carried), task, feel);
    keep(accepted.details(), task);
    new DirectFieldAccessor(command).setPropertyValue(carried, Variables.fromMap(accepted.variables()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> variables(Command<?> command, String carried) {
    Object variables = field(command, carried);
    return variables == null ? Map.of() : (Map<String, Object>) variables;
  }

  private void keep(Map<String, Object> details, TaskEntity task) {
    if (!details.isEmpty()) {
      cases.getObject().keep(task.getExecution().getProcessBusinessKey(), details);
    }
  }
}
