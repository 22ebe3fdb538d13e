package org.complaintdesk.dispatch;

import java.util.Optional;
import org.complaintdesk.complaint.view.TaskSectionSource;
import org.complaintdesk.tasklist.form.LateSection;
import org.complaintdesk.tasklist.form.OpenTask;
import org.springframework.stereotype.Component;

/** Shows in the forms of a work order which one it is, what it asks for and what may help. */
@Component
class OrderOfTaskSectionSource implements TaskSectionSource {

  private final WorkOrders orders;

  OrderOfTaskSectionSource(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public Optional<LateSection> of(OpenTask task) {
    return task.variable(WorkOrderVariables.WORK_ORDER_ID.name()) instanceof String id
        ? Optional.of(LateSection.of(OrderOfTaskSection.class, () -> section(orders.get(id)))) : Optional.empty();
  }

  private static OrderOfTaskSection section(WorkOrder order) {
    return new OrderOfTaskSection(new OrderOfTaskSection.Assignment(order.id(), order.instruction().orElse("")),
        order.proposedMeasures());
  }
}
