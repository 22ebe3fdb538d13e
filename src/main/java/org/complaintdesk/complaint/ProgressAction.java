package org.complaintdesk.complaint;

import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The customer asks how the case stands, and is told at once (NG-4). */
@Component
@Order(30)
class ProgressAction implements CaseAction {

  private static final String TEXT = "text";

  private final ComplaintHandling handling;

  ProgressAction(ComplaintHandling handling) {
    this.handling = handling;
  }

  @Override
  public String id() {
    return "progress";
  }

  @Override
  public List<ActionField> fields(Complaint complaint, Locale language) {
    return List.of(ActionField.optionalText(TEXT));
  }

  @Override
  public boolean act(Complaint complaint, ActionInput input) {
    return handling.askForProgress(complaint.number(), input.text(TEXT));
  }
}
