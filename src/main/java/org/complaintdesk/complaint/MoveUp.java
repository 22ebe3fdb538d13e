package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.OpenWork;
import org.springframework.stereotype.Component;

/** Moves what is open of a chased case up in the queues; the model says how far (RS-3, IN-8). */
@Component
class MoveUp implements JavaDelegate {

  private final Complaints complaints;
  private final OpenWork work;

  MoveUp(Complaints complaints, OpenWork work) {
    this.complaints = complaints;
    this.work = work;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int by = ComplaintVariables.RAISE_BY.get(execution).intValue();
    int upTo = ComplaintVariables.RAISE_UP_TO.get(execution).intValue();
    complaints.moveUp(execution.getProcessBusinessKey(), by, upTo);
    work.raise(execution.getProcessBusinessKey(), place -> Math.min(place + by, upTo));
  }
}
