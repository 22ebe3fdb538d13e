package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.type.Attribution;
import org.complaintdesk.complaint.type.ProblemType;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.tasklist.form.ReasonNeededException;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Keeps the cause with the order, and problem type and confirmed attribution with the complaint (DX-1, CL-7, CL-8). */
@Component
class RecordDiagnosis implements JavaDelegate {

  private final WorkOrders orders;
  private final Complaints complaints;
  private final MessageSourceAccessor messages;

  RecordDiagnosis(WorkOrders orders, Complaints complaints, MessageSource messages) {
    this.orders = orders;
    this.complaints = complaints;
    this.messages = new MessageSourceAccessor(messages);
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.diagnose(WorkOrderVariables.WORK_ORDER_ID.get(execution),
        WorkOrderVariables.CAUSE.get(execution), WorkOrderVariables.DIAGNOSIS_METHOD.get(execution));
    try {
      complaints.confirmDiagnosis(CaseKey.of(execution),
          DomainWord.require(Attribution.class, WorkOrderVariables.ATTRIBUTION.get(execution)),
          WorkOrderVariables.ATTRIBUTION_REASON.find(execution),
          DomainWord.require(ProblemType.class, WorkOrderVariables.PROBLEM_TYPE.get(execution)));
    } catch (ReasonNeededException needed) {
      throw new BadUserRequestException(messages.getMessage("error.attribution-reason"));
    }
  }
}
