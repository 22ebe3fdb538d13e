package org.complaintdesk.cost;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a complaint leaves in the database when it is over.
 *
 * @param rows of all tables
 * @param kilobytes on the disk, with indexes
 */
record Remains(double rows, double kilobytes) {

  /** The average of a sample that goes that way. Where it lies is told on the console, table by table. */
  static Remains of(Server server, Runnable way) {
    Ledger ledger = server.bean(Ledger.class);
    way.run();
    Map<String, Long> rows = ledger.rows();
    Map<String, Long> bytes = ledger.bytes();
    for (int time = 0; time < Options.sample(); time++) {
      way.run();
    }
    Map<String, Double> moreRows = growth(rows, ledger.rows());
    Map<String, Double> moreBytes = growth(bytes, ledger.bytes());
    moreBytes.forEach((table, more) ->
        System.out.printf("%-28s %6.1f rows %7.1f kB%n", table, moreRows.get(table), more / 1e3));
    return new Remains(sum(moreRows), sum(moreBytes) / 1e3);
  }

  /** What grew, for each complaint of the sample. */
  private static Map<String, Double> growth(Map<String, Long> before, Map<String, Long> after) {
    Map<String, Double> growth = new TreeMap<>();
    after.forEach((table, now) -> growth.put(table, (double) (now - before.get(table)) / Options.sample()));
    return growth;
  }

  private static double sum(Map<String, Double> parts) {
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
