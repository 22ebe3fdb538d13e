package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.Decided;
import org.complaintdesk.process.TableColumn;
import org.springframework.stereotype.Component;

/** The problem is not solved, or the customer dissatisfied: the complaint goes on, as the table says (NG-3, NG-6). */
@Component
class RecordReopening implements ExecutionListener {

  private static final String TABLE = "unsolved-complaint";
  private static final TableColumn STILL_DISSATISFIED = new TableColumn(TABLE, "stillDissatisfied");
  private static final TableColumn UNRESOLVED = new TableColumn(TABLE, "unresolvedAtFirstStage");

  private final Complaints complaints;

  RecordReopening(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void notify(DelegateExecution execution) {
    CaseNumber number = CaseKey.of(execution);
    boolean badVerdict = Boolean.FALSE.equals(ComplaintVariables.SATISFIED.find(execution));
    if (badVerdict || Boolean.TRUE.equals(ComplaintVariables.ESCALATION_DEMANDED.find(execution))) {
      complaints.reopenDissatisfied(number, badVerdict);
    } else {
      complaints.reopen(number, ComplaintVariables.REASON.get(execution));
    }
    Decided decided = Decided.at(execution);
    complaints.goOn(number, decided.flag(UNRESOLVED));
    complaints.stayDissatisfied(number, decided.flag(STILL_DISSATISFIED));
  }
}
