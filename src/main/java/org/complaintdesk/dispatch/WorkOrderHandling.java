package org.complaintdesk.dispatch;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.complaintdesk.complaint.SameInstant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gateway between work orders and the processes that handle them. */
@Service
public class WorkOrderHandling {

  private final WorkOrders orders;
  private final RuntimeService runtime;

  WorkOrderHandling(WorkOrders orders, RuntimeService runtime) {
    this.orders = orders;
    this.runtime = runtime;
  }

  /**
   * Chases one running order of a complaint (RS-3).
   *
   * @param text what the department is told
   * @return false when that order does not run any more, or cannot be chased; nothing is kept then
   */
  @Transactional
  public boolean chase(String complaintNumber, String workOrderId, String text) {
    boolean hears = chaseable(complaintNumber).stream().anyMatch(order -> order.id().equals(workOrderId));
    if (hears) {
      correlate(complaintNumber, workOrderId, text);
    }
    return hears;
  }

  /**
   * Chases all running orders of a complaint (RS-3).
   *
   * @return false when none runs that can be chased; nothing is kept then
   */
  @Transactional
  public boolean chaseAll(String complaintNumber, String text) {
    List<WorkOrder> hearing = chaseable(complaintNumber);
    hearing.forEach(order -> correlate(complaintNumber, order.id(), text));
    return !hearing.isEmpty();
  }

  /** The running orders that can be chased: an order goes on by the model it began with, and older ones had no chase. */
  List<WorkOrder> chaseable(String complaintNumber) {
    return orders.openOf(complaintNumber).stream().filter(order -> waitsForChases(complaintNumber, order.id()))
        .toList();
  }

  private boolean waitsForChases(String complaintNumber, String workOrderId) {
    return runtime.createExecutionQuery().messageEventSubscriptionName(WorkOrderVariables.CHASED)
        .processInstanceBusinessKey(complaintNumber)
        .processVariableValueEquals(WorkOrderVariables.WORK_ORDER_ID.name(), workOrderId).count() > 0;
  }

  private void correlate(String complaintNumber, String workOrderId, String text) {
    SameInstant.correlate(runtime.createMessageCorrelation(WorkOrderVariables.CHASED)
        .processInstanceBusinessKey(complaintNumber)
        .processInstanceVariableEquals(WorkOrderVariables.WORK_ORDER_ID.name(), workOrderId)
        .setVariablesToTriggeredScope(Map.of(WorkOrderVariables.CHASE.name(), text)));
  }
}
