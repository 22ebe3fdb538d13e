package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.complaint.type.Attribution;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** Keeps what was settled at once, and the attribution with it (FD-9, CL-7). */
@Component
class RecordSettlement implements JavaDelegate {

  private final Complaints complaints;

  RecordSettlement(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = CaseKey.of(execution);
    Attribution.given(ComplaintVariables.ATTRIBUTION.find(execution))
        .ifPresent(attribution -> complaints.attributeProvisionally(number, attribution));
    complaints.settle(number, ComplaintVariables.SETTLEMENT.get(execution));
  }
}
