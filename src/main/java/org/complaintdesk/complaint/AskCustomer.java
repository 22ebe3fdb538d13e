package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the question to the customer on record (CL-3). */
@Component
class AskCustomer implements JavaDelegate {

  private final Complaints complaints;

  AskCustomer(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    complaints.ask(execution.getProcessBusinessKey(), ComplaintVariables.QUESTION.get(execution));
  }
}
