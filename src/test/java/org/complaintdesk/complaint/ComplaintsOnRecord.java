package org.complaintdesk.complaint;

import java.util.List;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.desk.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All complaints on record, and what their processes would write into them. */
@Component
public class ComplaintsOnRecord {

  private final Complaints complaints;
  private final ComplaintLedger ledger;

  ComplaintsOnRecord(Complaints complaints, ComplaintLedger ledger) {
    this.complaints = complaints;
    this.ledger = ledger;
  }

  /** How many there are. */
  public long count() {
    return ledger.count();
  }

  /** The number of the one that was registered last. */
  public String newest() {
    return ledger.findFirstByOrderByArrivalRegisteredAtDescNumberDesc().number().value();
  }

  /** The complaint is to be escalated for those reasons. */
  @Transactional
  public void speaksForEscalation(String number, List<String> reasons) {
    complaints.speaksForEscalation(new CaseNumber(number), reasons);
  }

  /** The assessment finds the complaint that grave and that urgent. */
  @Transactional
  public void assessed(String number, Level level, int urgency) {
    Matter matter = complaints.get(new CaseNumber(number)).matter();
    complaints.assess(new CaseNumber(number), matter.category().orElseThrow(), matter.deadlineClass().orElseThrow(),
        matter.isOutage(), urgency, level);
  }
}
