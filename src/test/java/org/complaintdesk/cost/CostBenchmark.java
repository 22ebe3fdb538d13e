package org.complaintdesk.cost;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.cost.Processor.Pace;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.PostgresDeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a complaint costs beside what it should cost. Not among the tests of every build:
 * {@code mvn test -Dtest=CostBenchmark -DargLine=}; {@code -Dcost.warmup=2000} warms it with so many complaints (200).
 *
 * <p>Not measured yet: a peer on the bare engine with the same steps, how the file of H2 grows (this H2 is in memory),
 * how a lifecycle and a page of tasks slow down with 20,000 open, the import of files, start-up, and the whole build.
 */
class CostBenchmark {

  private static final int WARM_UP = Integer.getInteger("cost.warmup", 200);
  private static final int COMPLAINTS = 30;
  private static final int CLIENTS = 4;
  private static final int TICKETS_A_CLIENT = 100;

  @Nested
  @DeskTest
  @DisplayName("A complaint on H2")
  class OnH2 extends Measurement {
  }

  @Nested
  @PostgresDeskTest
  @DisplayName("A complaint on PostgreSQL")
  class OnPostgres extends Measurement {

    @Autowired
    private Ledger disk;

    @Override
    long bytes() {
      return disk.bytesOnPostgres();
    }
  }

  abstract static class Measurement {

    @LocalServerPort
    private int port;
    @Autowired
    private Meter meter;
    @Autowired
    private DueJobs jobs;
    @Autowired
    private Cases cases;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Instances instances;

    private final Figures figures = new Figures(getClass().getSimpleName());

    @AfterEach
    void resetClock() {
      ClockUtil.reset();
    }

    @Test
    @DisplayName("costs so much")
    void figures() throws Exception {
      Cases.now("2026-11-12 10:00");
      repeat(WARM_UP, () -> unmetered().settledAtOnce());
      unmetered().dispatched();

      statements();
      left("settled at once", "<= 220", "<= 150", Walk::settledAtOnce);
      left("dispatched to one department", "<= 330", "<= 220", Walk::dispatched);
      processes();
      processor();
      figures.print();
    }

    /** What the tables take on the disk; 0 where that says nothing. */
    long bytes() {
      return 0;
    }

    private void statements() {
      Walk shortest = metered().settledAtOnce();
      figures.add("statements / rows written: ticket", "<= 180 / 110", shortest.steps().get("ticket"));
      figures.add("statements / rows written: settled at once", "<= 800", shortest.whole());
      figures.add("statements / rows written: dispatched to one department", "<= 1,500",
          metered().dispatched().whole());
    }

    private void left(String what, String rowsTarget, String kilobytesTarget, Consumer<Walk> way) {
      long rows = ledger.rows();
      long bytes = bytes();
      repeat(COMPLAINTS, () -> way.accept(unmetered()));
      figures.add("rows left: " + what, rowsTarget, (double) (ledger.rows() - rows) / COMPLAINTS);
      if (bytes > 0) {
        figures.add("kB left: " + what, kilobytesTarget, (bytes() - bytes) / 1e3 / COMPLAINTS);
      }
    }

    /** What begins and ends within one step is among all, but runs at no moment at which somebody could look. */
    private void processes() {
      AtomicLong most = new AtomicLong();
      Walk walk = unmetered().watchedBy(number ->
          most.accumulateAndGet(instances.runningNow(number), Math::max)).settledAtOnce();
      figures.add("process instances: settled at once, in all", "<= 6", instances.inAll(walk.number()));
      figures.add("process instances: settled at once, at one moment", "<= 3", most.get());
      figures.add("process instances: settled at once, nested", "<= 3 deep", instances.depth(walk.number()));
    }

    private void processor() throws Exception {
      figures.add("CPU, ms: settled at once", "<= 100 (H2 130)",
          Processor.milliseconds(COMPLAINTS, () -> unmetered().settledAtOnce()));
      figures.add("CPU, ms: ticket", "<= 20",
          Processor.milliseconds(COMPLAINTS, () -> unmetered().registered()));
      Pace pace = Pace.of(CLIENTS, TICKETS_A_CLIENT, () -> unmetered().registered());
      figures.add("tickets a second, %d clients".formatted(CLIENTS), ">= 50", pace.aSecond());
      figures.add("ms that 99 of 100 of these take at most", "< 300", pace.p99());
    }

    private Walk metered() {
      return new Walk(port, meter, jobs, cases);
    }

    /** With a meter that is connected to nothing and so costs nothing. */
    private Walk unmetered() {
      return new Walk(port, new Meter(), jobs, cases);
    }

    private static void repeat(int times, Runnable work) {
      for (int time = 0; time < times; time++) {
        work.run();
      }
    }
  }
}
