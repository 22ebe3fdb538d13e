package org.complaintdesk.handling;

import org.complaintdesk.dispatch.WorkOrderHandling;
import org.complaintdesk.support.Cases.Order;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenarios in which two departments work on one complaint, each on its own order. */
abstract class TwoDepartments extends Scenario {

  @Autowired
  protected WorkOrderHandling orders;

  protected String number;

  @BeforeEach
  void twoDepartmentsWork() {
    number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network", "dept-equipment");
  }

  /** The id of a department's order. */
  String idOf(String department) {
    return order(department).id();
  }

  /** Where a department's order stands. */
  String status(String department) {
    return order(department).status();
  }

  /** How often a department was chased, as the case file tells. */
  long chases(String department) {
    return cases.entries(number).stream().filter(entry -> entry.kind().equals("order-chased"))
        .filter(entry -> entry.arguments().get(0).value().equals(idOf(department))).count();
  }

  private Order order(String department) {
    return cases.orders(number).stream().filter(order -> order.department().equals(department)).findFirst()
        .orElseThrow();
  }
}
