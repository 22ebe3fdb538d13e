package org.complaintdesk.dispatch;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.EngineConflicts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gateway between work orders and the processes that handle them. */
@Service
public class WorkOrderHandling {

  private final WorkOrders orders;
  private final ComplaintHandling complaints;
  private final RuntimeService runtime;

  WorkOrderHandling(WorkOrders orders, ComplaintHandling complaints, RuntimeService runtime) {
    this.orders = orders;
    this.complaints = complaints;
    this.runtime = runtime;
  }

  /**
   * Chases one running order of a complaint (RS-3).
   *
   * @param text what the department is told
   * @return false when that order does not run any more, or cannot be chased; nothing is kept then
   */
  @Transactional
  public boolean chase(CaseNumber complaintNumber, String workOrderId, String text) {
    boolean hears = chaseable(complaintNumber).stream().anyMatch(order -> order.id().equals(workOrderId));
    if (hears) {
      correlate(complaintNumber, workOrderId, text);
    }
    return hears;
  }

  /**
   * Chases a complaint at any moment: all its running orders or, where none runs that can be chased, whoever works on it
   * (RS-3).
   *
   * @param text           what the departments, or whoever works on it, are told
   * @param customerChases true where the customer does, false where a colleague does
   * @return false when the complaint has ended or nobody of its model can hear it; nothing is kept then
   */
  @Transactional
  public boolean chaseAll(CaseNumber complaintNumber, String text, boolean customerChases) {
    List<WorkOrder> hearing = chaseable(complaintNumber);
    if (hearing.isEmpty()) {
      return complaints.chase(complaintNumber, text, customerChases);
    }
    hearing.forEach(order -> correlate(complaintNumber, order.id(), text));
    return true;
  }

  /** The running orders that can be chased: an order goes on by the model it began with, which may have no chase. */
  List<WorkOrder> chaseable(CaseNumber complaintNumber) {
    return orders.openOf(complaintNumber).stream().filter(order -> waitsForChases(complaintNumber, order.id()))
        .toList();
  }

  private boolean waitsForChases(CaseNumber complaintNumber, String workOrderId) {
    return runtime.createExecutionQuery().messageEventSubscriptionName(WorkOrderVariables.CHASED)
        .processInstanceBusinessKey(complaintNumber.value())
        .variableValueEquals(WorkOrderVariables.WORK_ORDER_ID.name(), workOrderId).count() > 0;
  }

  private void correlate(CaseNumber complaintNumber, String workOrderId, String text) {
    EngineConflicts.correlate(runtime.createMessageCorrelation(WorkOrderVariables.CHASED)
        .processInstanceBusinessKey(complaintNumber.value())
        .localVariableEquals(WorkOrderVariables.WORK_ORDER_ID.name(), workOrderId)
        .setVariablesToTriggeredScope(Map.of(WorkOrderVariables.CHASE.name(), text)));
  }
}
