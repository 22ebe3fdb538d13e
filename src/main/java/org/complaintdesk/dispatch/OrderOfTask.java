package org.complaintdesk.dispatch;

import java.util.Map;
import org.complaintdesk.complaint.OpenTask;
import org.complaintdesk.complaint.TaskFactContributor;
import org.springframework.stereotype.Component;

/** Shows in the forms of a work order which one it is, what it asks for and what may help. */
@Component
class OrderOfTask implements TaskFactContributor {

  private final WorkOrders orders;

  OrderOfTask(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public void contribute(OpenTask task, Map<String, Object> facts) {
    if (task.variable(WorkOrderVariables.WORK_ORDER_ID.name()) instanceof String id) {
      WorkOrder order = orders.get(id);
      facts.put("order", Map.of("id", id, "instruction", order.instruction().orElse("")));
      facts.put("measures", order.proposedMeasures());
    }
  }
}
