package org.complaintdesk.cost;

import java.time.Duration;
import java.util.List;
import org.complaintdesk.cost.table.CostTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Prints what a complaint costs beside what it should cost, and beside a {@linkplain org.complaintdesk.cost.peer peer}
 * that does the same work. Not among the tests of every build: {@code mvn test -Dtest=CostBenchmark}. What misses its
 * target is marked with an exclamation mark; nothing fails.
 *
 * <p>Each part runs in a JVM of its own, which leaves its log in {@code target/cost}. Statements, rows, bytes and CPU
 * are taken on PostgreSQL, with the job executor off: what the background has to do at once is done after each step
 * and counted with it. Statements are the calls that PostgreSQL counts, so begin and commit are among them, and a batch
 * of n counts n; rows are inserted, changed and deleted ones. Bytes are those of tables and indexes after a vacuum. CPU
 * is that of the server's JVM without what its callers take. H2 runs in a file with the settings that the desk ships.
 *
 * <p>Options, each {@code -Dcost.name=value}:
 * <ul>
 *   <li>{@code parts} only these, separated by commas: {@code case}, {@code peer}, {@code pace}, {@code open},
 *   {@code ticket-file}, {@code case-file}, {@code start}
 *   <li>{@code warmup} complaints before anything is measured (2,000)
 *   <li>{@code sample} complaints that make an average, and tickets of each client (100)
 *   <li>{@code open} cases that are open at the most (2,700); the target is for 20,000
 *   <li>{@code load} seconds for which the file of H2 is under load, once by tickets and once by whole ways (600)
 *   <li>{@code clients} that warm up and load at once (2)
 *   <li>{@code starts} of each program (5)
 * </ul>
 * Open cases come in by file import: divide them by its pace for the time that they take. A quick look with
 * {@code -Dcost.warmup=30 -Dcost.sample=10 -Dcost.open=200 -Dcost.load=40 -Dcost.starts=3} takes about a quarter of an
 * hour on two busy cores; its counts hold, its CPU and paces are those of a cold desk. The whole takes well over an
 * hour: 20 minutes are the load of the file, most of the rest is warming up.
 */
class CostBenchmark {

  private final CostTable table = new CostTable();

  @Test
  @DisplayName("What a complaint costs")
  void table() {
    for (Part part : Part.values()) {
      measure(part.title(), () -> table.add(part.column(), part.measured()));
    }
    measure("start", () -> StartUps.addTo(table));
    table.print();
  }

  private static void measure(String part, Runnable measurement) {
    List<String> chosen = Options.parts();
    if (chosen.isEmpty() || chosen.contains(part)) {
      long begin = System.nanoTime();
      measurement.run();
      System.out.printf("%s: measured in %d s%n", part, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }
  }
}
