package org.complaintdesk.handover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.handover.HandoverRefusedException.Reason;
import org.complaintdesk.process.DeskTask;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;
import org.complaintdesk.tasklist.form.TaskAction;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever holds a task gives it back to its group and says why (RS-7). */
@Component
@Order(10)
class GiveBackAction implements TaskAction {

  private static final String REASON = "reason";

  private final Handovers handovers;
  private final CurrentPerson person;

  GiveBackAction(Handovers handovers, CurrentPerson person) {
    this.handovers = handovers;
    this.person = person;
  }

  @Override
  public String id() {
    return "give-back";
  }

  @Override
  public boolean isOffered(DeskTask task) {
    return person.id().filter(task::isHeldBy).isPresent();
  }

  @Override
  public List<ActionField> fields(DeskTask task, Locale language) {
    return List.of(ActionField.text(REASON));
  }

  @Override
  public Optional<RefusedException> refusal(DeskTask task) {
    if (!isOffered(task)) {
      return Optional.of(new HandoverRefusedException(Reason.NOT_HELD));
    }
    return task.suspended() ? Optional.of(new HandoverRefusedException(Reason.SUSPENDED)) : Optional.empty();
  }

  @Override
  public void act(DeskTask task, ActionInput input) {
    handovers.giveBack(task, input.text(REASON));
  }
}
