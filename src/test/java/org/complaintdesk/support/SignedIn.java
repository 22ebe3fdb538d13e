package org.complaintdesk.support;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/** Signed in at the engine, as Tasklist would have it, without a browser between. */
final class SignedIn implements Workplace {

  private final Work work;
  private final TaskService tasks;
  private final FormService forms;

  SignedIn(Work work, TaskService tasks, FormService forms) {
    this.work = work;
    this.tasks = tasks;
    this.forms = forms;
  }

  @Override
  public void completes(String person, Task task, Map<String, Object> answers) {
    Map<String, Object> sent = new TreeMap<>(answers);
    sent.replaceAll((name, answer) ->
        answer instanceof Collection<?> list ? SpinValues.jsonValue(Spin.JSON(list)).create() : answer);
    work.as(person, () -> {
      tasks.claim(task.getId(), person);
      forms.submitTaskForm(task.getId(), sent);
    });
  }
}
