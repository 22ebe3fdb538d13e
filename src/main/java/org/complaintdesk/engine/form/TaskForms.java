package org.complaintdesk.engine.form;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.complaintdesk.engine.guard.EngineMessages;

/** Finds the form that the person at a task sees. */
public class TaskForms {

  private final EngineMessages messages;
  /** By definition id, which stands for one version: its content never changes. */
  private final Map<String, TaskForm> forms = new ConcurrentHashMap<>();
  private final FormFragments fragments = new FormFragments();

  public TaskForms(EngineMessages messages) {
    this.messages = messages;
  }

  TaskForm of(TaskEntity task, CommandContext engine) {
    TaskFormData data = task.getTaskDefinition().getTaskFormHandler().createTaskForm(task);
    CamundaFormRef reference = data.getCamundaFormRef();
    if (reference == null) {
      return TaskForm.NONE;
    }
    CamundaFormDefinition definition =
        engine.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, data.getDeploymentId()));
    if (definition == null) {
      throw new BadUserRequestException(messages.text("task.form-missing", reference.getKey()));
    }
    return known(definition, engine);
  }

  /** What forms have in common. */
  FormFragments fragments() {
    return fragments;
  }

  /** Whether the form or one of its fragments may show what is called so. */
  Predicate<String> shownBy(TaskForm form, CommandContext engine) {
    List<TaskForm> shared = form.fragments().stream()
        .flatMap(key -> fragments.newest(key, engine).stream()).map(fragment -> known(fragment, engine)).toList();
    return name -> form.names(name) || shared.stream().anyMatch(fragment -> fragment.names(name));
  }

  private TaskForm known(CamundaFormDefinition definition, CommandContext engine) {
    return forms.computeIfAbsent(definition.getId(), id -> TaskForm.of(fragments.read(definition, engine)));
  }
}
