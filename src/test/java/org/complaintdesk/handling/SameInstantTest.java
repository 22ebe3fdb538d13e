package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import org.complaintdesk.support.AtOnce;
import org.complaintdesk.support.Cases.Order;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

@DisplayName("Two people who work on one case in the same instant")
class SameInstantTest extends Scenario {

  @RepeatedTest(3)
  @DisplayName("both get their work done: nothing is lost, nothing is done twice (RS-1, RS-2)")
  void bothAreDone() throws Exception {
    String number = cases.received("network.signal");
    cases.dispatchedTo(number, "dept-network", "dept-equipment");
    agreedBy(number, "dept-network");
    agreedBy(number, "dept-equipment");

    AtOnce.all(List.of(
        Executors.callable(() -> cases.carriedOut(number, "dept-network")),
        Executors.callable(() -> cases.carriedOut(number, "dept-equipment"))));

    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("DONE", "DONE");
    assertThat(cases.story(number)).filteredOn("order-done"::equals).hasSize(2);
    assertOpen(number, "review-outcome");
  }

  private void agreedBy(String number, String department) {
    cases.proposedBy(number, department);
    cases.negotiated(number, department, "agreed");
  }
}
