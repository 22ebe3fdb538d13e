package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.Decided;
import org.complaintdesk.process.OpenWork;
import org.springframework.stereotype.Component;

/** Keeps what the review found and what the tables decided; a reviewed complaint is accepted (CL-1, CL-5, CL-6). */
@Component
class RecordAssessment implements JavaDelegate {

  private final Complaints complaints;
  private final OpenWork work;

  RecordAssessment(Complaints complaints, OpenWork work) {
    this.complaints = complaints;
    this.work = work;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = CaseKey.of(execution);
    complaints.assess(number,
        ComplaintVariables.CATEGORY.get(execution),
        ComplaintVariables.DEADLINE_CLASS.get(execution),
        Boolean.TRUE.equals(ComplaintVariables.OUTAGE.find(execution)),
        ComplaintVariables.URGENCY.get(execution),
        DomainWord.require(Level.class, ComplaintVariables.LEVEL.get(execution)));
    int priority = ComplaintVariables.PRIORITY.get(execution).intValue();
    complaints.queueAt(number, priority);
    if (Decided.isAnew(execution)) {
      work.raise(number, place -> priority);
    }
    if (ComplaintVariables.REVIEWED.get(execution)) {
      complaints.accept(number);
    }
  }
}
