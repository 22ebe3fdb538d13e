package org.complaintdesk.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.process.DeskTask;
import org.complaintdesk.tasklist.form.ActionInput;
import org.complaintdesk.tasklist.form.TaskAction;
import org.springframework.stereotype.Component;

/** Everything that may be done with a task itself, in the order in which it is offered (RS-7). */
@Component
class TaskActions {

  private final List<TaskAction> actions;
  private final ActionForm form;

  TaskActions(List<TaskAction> actions, ActionForm form) {
    this.actions = actions;
    this.form = form;
  }

  /** What whoever is signed in may do with the task. */
  List<ActionView> of(DeskTask task, Locale language) {
    return actions.stream().filter(action -> action.isOffered(task))
        .map(action -> form.view(action.id(), action.fields(task, language), language)).toList();
  }

  /** Whether that is one of them. */
  boolean has(String id) {
    return actions.stream().anyMatch(action -> action.id().equals(id));
  }

  /**
   * Does one of them and says so.
   *
   * @param given what the person entered, by field
   * @throws RefusedException when it cannot be done, or not with this input; nothing has changed then
   */
  String act(String id, DeskTask task, Map<String, Object> given, Locale language) {
    TaskAction action = actions.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    action.refusal(task).ifPresent(refusal -> {
      throw refusal;
    });
    ActionInput input = form.input(action.id(), action.fields(task, language), given, language);
    action.act(task, input);
    return form.done(action.id(), language);
  }
}
