package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.process.Decided;
import org.springframework.stereotype.Component;

/** Keeps the place in the queues that the table gives the complaint (IN-8). */
@Component
class RecordPriority implements ExecutionListener {

  private final Complaints complaints;

  RecordPriority(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void notify(DelegateExecution execution) {
    complaints.queueAt(execution.getProcessBusinessKey(), Decided.at(execution).number());
  }
}
