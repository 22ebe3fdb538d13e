package org.complaintdesk.complaint;

import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.DecisionMemory;
import org.springframework.stereotype.Component;

/** The complaint itself remembers, so that this costs no statement of its own. */
@Component
class RememberedDecisions implements DecisionMemory {

  private final Complaints complaints;

  RememberedDecisions(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public boolean isNews(CaseNumber caseNumber, String decision, String evaluation) {
    return complaints.find(caseNumber)
        .map(complaint -> complaint.handling().rememberDecision(decision, evaluation))
        .orElse(true);
  }
}
