package org.complaintdesk.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.complaintdesk.complaint.CaseAction;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.tasklist.CaseRefusedException.Reason;
import org.complaintdesk.tasklist.form.ActionInput;
import org.springframework.stereotype.Component;

/** Everything that whoever works on a case may do with it beside the task, in the order in which it is offered. */
@Component
class CaseActions {

  private final List<CaseAction> actions;
  private final ActionForm form;

  CaseActions(List<CaseAction> actions, ActionForm form) {
    this.actions = actions;
    this.form = form;
  }

  /** What can be done as the case stands now. */
  List<ActionView> of(Complaint complaint, Locale language) {
    return actions.stream().filter(action -> action.isPossible(complaint))
        .map(action -> form.view(action.id(), action.fields(complaint, language), language)).toList();
  }

  /**
   * Does one of them and says so.
   *
   * @param given what the person entered, by field
   * @throws RefusedException when it cannot be done, or not with this input; nothing has changed then
   */
  String act(String id, Complaint complaint, Map<String, Object> given, Locale language) {
    CaseAction action = actions.stream().filter(one -> one.id().equals(id)).findFirst()
        .orElseThrow(() -> new CaseRefusedException(Reason.NO_ACTION));
    action.refusal(complaint, ActionForm.asEntered(given)).ifPresent(refusal -> {
      throw refusal;
    });
    if (!action.isPossible(complaint)) {
      throw new CaseRefusedException(Reason.MOVED_ON);
    }
    ActionInput input = form.input(action.id(), action.fields(complaint, language), given, language);
    if (!action.act(complaint, input)) {
      throw new CaseRefusedException(Reason.MOVED_ON);
    }
    return form.done(action.id(), language);
  }
}
