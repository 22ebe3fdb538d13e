package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.complaintdesk.support.Cases.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

@DisplayName("Two people who work on one case in the same instant")
class SameInstantTest extends Scenario {

  private final ExecutorService people = Executors.newFixedThreadPool(2);

  @AfterEach
  void goHome() {
    people.shutdownNow();
  }

  @RepeatedTest(3)
  @DisplayName("both get their work done: nothing is lost, nothing is done twice (RS-1, RS-2)")
  void bothAreDone() throws Exception {
    String number = cases.received("network.signal");
    cases.dispatchedTo(number, "dept-network", "dept-equipment");
    agreedBy(number, "dept-network");
    agreedBy(number, "dept-equipment");

    together(() -> cases.carriedOut(number, "dept-network"), () -> cases.carriedOut(number, "dept-equipment"));

    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("DONE", "DONE");
    assertThat(cases.story(number)).filteredOn("order-done"::equals).hasSize(2);
    assertOpen(number, "review-outcome");
  }

  private void agreedBy(String number, String department) {
    cases.proposedBy(number, department);
    cases.negotiated(number, department, "agreed");
  }

  private void together(Runnable... works) throws Exception {
    CyclicBarrier start = new CyclicBarrier(works.length);
    List<Future<Void>> done = people.invokeAll(Stream.of(works).<Callable<Void>>map(work -> () -> {
      start.await(10, TimeUnit.SECONDS);
      work.run();
      return null;
    }).toList());
    for (Future<Void> each : done) {
      each.get();
    }
  }
}
