package org.complaintdesk.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.complaintdesk.complaint.ActionField;
import org.complaintdesk.complaint.ActionInput;
import org.complaintdesk.complaint.CaseAction;
import org.complaintdesk.complaint.CaseFile;
import org.complaintdesk.complaint.Complaint;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Chases one running order or all of them (追单, RS-3). */
@Component
@Order(10)
class ChaseAction implements CaseAction {

  private static final String ORDER = "workOrder";
  private static final String TEXT = "text";
  private static final String ALL = "all";

  private final WorkOrderHandling handling;
  private final CaseFile caseFile;
  private final MessageSource messages;

  ChaseAction(WorkOrderHandling handling, CaseFile caseFile, MessageSource messages) {
    this.handling = handling;
    this.caseFile = caseFile;
    this.messages = messages;
  }

  @Override
  public String id() {
    return "chase";
  }

  @Override
  public boolean isPossible(Complaint complaint) {
    return !handling.chaseable(complaint.number()).isEmpty();
  }

  @Override
  public List<ActionField> fields(Complaint complaint, Locale language) {
    List<ActionField.Option> running = new ArrayList<>();
    running.add(new ActionField.Option(ALL, messages.getMessage("action.chase.all", null, language)));
    handling.chaseable(complaint.number()).forEach(order -> running.add(new ActionField.Option(order.id(),
        order.id() + " · " + caseFile.label("department", order.department(), language))));
    return List.of(ActionField.choice(ORDER, running), ActionField.text(TEXT));
  }

  @Override
  public boolean act(Complaint complaint, ActionInput input) {
    String order = input.text(ORDER);
    return order.equals(ALL)
        ? handling.chaseAll(complaint.number(), input.text(TEXT))
        : handling.chase(complaint.number(), order, input.text(TEXT));
  }
}
