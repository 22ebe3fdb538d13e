package org.complaintdesk.dispatch;

import java.util.List;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.Cases.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work orders on record. */
@Component
public class OrdersOnRecord {

  private final WorkOrders orders;

  OrdersOnRecord(WorkOrders orders) {
    this.orders = orders;
  }

  /** The work orders of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Order> of(String number) {
    return orders.of(new CaseNumber(number)).stream().map(order -> new Order(order.id(), order.department().value(),
        ((WorkOrderStatus) order.status()).name(), order.dueAt().orElseThrow())).toList();
  }

  /** What a department proposed in the rounds of its order, in order. */
  @Transactional(readOnly = true)
  public List<String> proposals(String id) {
    return orders.get(id).proposals().stream().map(Proposal::solution).toList();
  }
}
