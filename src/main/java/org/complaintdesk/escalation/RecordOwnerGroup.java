package org.complaintdesk.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.Decided;
import org.complaintdesk.process.TableColumn;
import org.springframework.stereotype.Component;

/** Keeps which group the owner of an escalation comes from, as the table of terms says (ES-2). */
@Component
class RecordOwnerGroup implements ExecutionListener {

  private static final TableColumn OWNER_GROUP = new TableColumn("escalation-terms", "ownerGroup");

  private final Escalations escalations;

  RecordOwnerGroup(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void notify(DelegateExecution execution) {
    escalations.ownedBy(CaseKey.of(execution), Decided.at(execution).text(OWNER_GROUP));
  }
}
