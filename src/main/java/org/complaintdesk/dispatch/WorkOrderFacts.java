package org.complaintdesk.dispatch;

import org.complaintdesk.process.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What models read of a work order, whose id the process holds: whom it is with, its place
 * in the queues, and what the latest proposal costs. */
@Component
@Order(5)
class WorkOrderFacts implements FactSource {

  private static final String DEPARTMENT = "department";
  private static final String PRIORITY = "priority";
  private static final String COST = "cost";

  private final WorkOrders orders;

  WorkOrderFacts(WorkOrders orders) {
    this.orders = orders;
  }

  @Override
  public boolean knows(String fact) {
    return fact.equals(DEPARTMENT) || fact.equals(PRIORITY) || fact.equals(COST);
  }

  @Override
  public boolean has(String number) {
    return WorkOrder.isId(number);
  }

  @Override
  public @Nullable Object read(String id, String fact) {
    WorkOrder order = orders.get(id);
    return switch (fact) {
      case DEPARTMENT -> order.department().value();
      case COST -> order.proposedCost().map(Number::doubleValue).orElse(null);
      default -> orders.placeOf(order);
    };
  }
}
