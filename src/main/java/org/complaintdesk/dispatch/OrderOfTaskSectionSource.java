package org.complaintdesk.dispatch;

import java.util.Locale;
import java.util.Optional;
import org.complaintdesk.complaint.view.TaskSectionSource;
import org.complaintdesk.story.Wording;
import org.complaintdesk.tasklist.form.LateSection;
import org.complaintdesk.tasklist.form.OpenTask;
import org.springframework.stereotype.Component;

/** Shows in the forms of a work order which one it is, what it asks for and what may help. */
@Component
class OrderOfTaskSectionSource implements TaskSectionSource {

  private final WorkOrders orders;
  private final Wording wording;

  OrderOfTaskSectionSource(WorkOrders orders, Wording wording) {
    this.orders = orders;
    this.wording = wording;
  }

  @Override
  public Optional<LateSection> of(OpenTask task, Locale locale) {
    return task.variable(WorkOrderVariables.WORK_ORDER_ID.name()) instanceof String id
        ? Optional.of(LateSection.of(OrderOfTaskSection.class, () -> section(orders.get(id), locale))) : Optional.empty();
  }

  private OrderOfTaskSection section(WorkOrder order, Locale locale) {
    return new OrderOfTaskSection(new OrderOfTaskSection.Assignment(order.id(), order.instruction().orElse("")),
        order.proposedMeasures().stream().map(measure -> wording.of(measure, locale)).toList());
  }
}
