package org.complaintdesk.complaint;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** Keeps what was added to the complaint, that the customer asked how it stands (NG-4), or that it was chased (RS-3). */
@Component
class RecordSupplement implements JavaDelegate {

  private final Correspondence correspondence;

  RecordSupplement(Correspondence correspondence) {
    this.correspondence = correspondence;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = CaseKey.of(execution);
    String text = ComplaintVariables.SUPPLEMENT.find(execution);
    String kind = Objects.requireNonNullElse(ComplaintVariables.SUPPLEMENT_KIND.find(execution),
        ComplaintVariables.ADDITION);
    switch (kind) {
      case ComplaintVariables.PROGRESS -> correspondence.progressAsked(number, text);
      case ComplaintVariables.CHASE -> correspondence.chase(number, text,
          !Boolean.FALSE.equals(ComplaintVariables.CUSTOMER_CHASES.find(execution)));
      default -> correspondence.supplement(number, text);
    }
    ComplaintVariables.SUPPLEMENT_KIND.pass(execution, kind);
  }
}
