package org.complaintdesk.dispatch;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps the measures that the table proposes with the order, for whoever looks for a solution (DX-2). */
@Component
class RecordMeasures implements ExecutionListener {

  private final WorkOrders orders;

  RecordMeasures(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void notify(DelegateExecution execution) {
    DmnDecisionResult measures = (DmnDecisionResult) execution.getVariable("decisionResult");
    orders.consider(WorkOrderVariables.WORK_ORDER_ID.get(execution), measures.getResultList().stream()
        .flatMap(row -> row.values().stream()).map(String::valueOf).toList());
  }
}
