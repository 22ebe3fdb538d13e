package org.complaintdesk.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.complaintdesk.complaint.CaseAction;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.desk.Option;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.tasklist.form.ActionField;
import org.complaintdesk.tasklist.form.ActionInput;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Chases one running order or all of them; where none runs, whoever works on the case (追单, RS-3). */
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
  public List<ActionField> fields(Complaint complaint, Locale language) {
    List<WorkOrder> running = handling.chaseable(complaint.number());
    return running.isEmpty()
        ? List.of(ActionField.text(TEXT))
        : List.of(ActionField.choice(ORDER, options(running, language)), ActionField.text(TEXT));
  }

  private List<Option> options(List<WorkOrder> running, Locale language) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(ALL, messages.getMessage("action.chase.all", null, language)));
    running.forEach(order -> options.add(new Option(order.id(),
        order.id() + " · " + caseFile.label("department", order.department().value(), language))));
    return options;
  }

  @Override
  public boolean act(Complaint complaint, ActionInput input) {
    String order = input.text(ORDER);
    return order.isEmpty() || order.equals(ALL)
        ? handling.chaseAll(complaint.number(), input.text(TEXT), false)
        : handling.chase(complaint.number(), order, input.text(TEXT));
  }
}
