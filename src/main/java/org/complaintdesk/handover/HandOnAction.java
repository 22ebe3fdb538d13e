package org.complaintdesk.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.desk.Leaders;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.Option;
import org.complaintdesk.desk.People;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.handover.HandoverRefusedException.Reason;
import org.complaintdesk.process.DeskTask;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;
import org.complaintdesk.tasklist.form.TaskAction;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A leader of its group, or complaint management, gives a task to a colleague of the group who is there, or takes it back
 * from whoever holds it (RS-7).
 */
@Component
@Order(20)
class HandOnAction implements TaskAction {

  private static final String TO = "to";
  private static final String REASON = "reason";
  /** No login: those begin with a letter or a digit. */
  private static final String GROUP = "-group";

  private final Handovers handovers;
  private final Attendance attendance;
  private final Leaders leaders;
  private final People people;
  private final MessageSource messages;

  HandOnAction(Handovers handovers, Attendance attendance, Leaders leaders, People people, MessageSource messages) {
    this.handovers = handovers;
    this.attendance = attendance;
    this.leaders = leaders;
    this.people = people;
    this.messages = messages;
  }

  @Override
  public String id() {
    return "hand-on";
  }

  @Override
  public boolean isOffered(DeskTask task) {
    return leaders.leads(task.groups()) && !receivers(task, Locale.ENGLISH).isEmpty();
  }

  @Override
  public List<ActionField> fields(DeskTask task, Locale language) {
    return List.of(ActionField.choice(TO, receivers(task, language)), ActionField.text(REASON));
  }

  private List<Option> receivers(DeskTask task, Locale language) {
    List<Option> receivers = new ArrayList<>();
    if (task.holder().isPresent()) {
      receivers.add(new Option(GROUP, messages.getMessage("action.hand-on.group", null, language)));
    }
    attendance.thereFor(task).stream().filter(colleague -> !task.isHeldBy(colleague))
        .forEach(colleague -> receivers.add(new Option(colleague.value(), people.name(colleague))));
    return receivers;
  }

  @Override
  public Optional<RefusedException> refusal(DeskTask task) {
    if (!leaders.leads(task.groups())) {
      return Optional.of(new HandoverRefusedException(Reason.NOT_LEADER));
    }
    return task.suspended() ? Optional.of(new HandoverRefusedException(Reason.SUSPENDED)) : Optional.empty();
  }

  @Override
  public void act(DeskTask task, ActionInput input) {
    String to = input.text(TO);
    if (to.equals(GROUP)) {
      handovers.giveBack(task, input.text(REASON));
    } else {
      handovers.handOn(task, new Login(to), input.text(REASON));
    }
  }
}
