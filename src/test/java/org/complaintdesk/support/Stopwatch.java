package org.complaintdesk.support;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What benchmarks share: how long things take, warm, and how much longer on many records than on few. */
public final class Stopwatch {

  private static final int WARM_UP = 10;
  private static final int ROUNDS = 21;
  /** What takes so long needs no more rounds to be told from what does not. */
  private static final double LONG_ENOUGH_MS = 1500;

  private Stopwatch() {
  }

  /** The medians in milliseconds, by name. */
  public static Map<String, Double> medians(Map<String, Runnable> works) {
    Map<String, Double> medians = new LinkedHashMap<>();
    works.forEach((name, work) -> {
      rounds(WARM_UP, work);
      medians.put(name, median(rounds(ROUNDS, work)));
    });
    return medians;
  }

  /** Prints a table: a line each name, a column each heading, and how many times the first column each other takes. */
  public static void print(String title, List<String> headings, List<Map<String, Double>> columns) {
    StringBuilder table = new StringBuilder("%n%-90s".formatted(title + ", median, ms"));
    headings.forEach(heading -> table.append("%12s".formatted(heading)));
    headings.stream().skip(1).forEach(heading -> table.append("%12s".formatted("ratio")));
    for (String name : columns.get(0).keySet()) {
      table.append("%n%-90s".formatted(name));
      columns.forEach(column -> table.append("%12.1f".formatted(column.get(name))));
      columns.stream().skip(1).forEach(column ->
          table.append("%12.1f".formatted(column.get(name) / columns.get(0).get(name))));
    }
    System.out.println(table.append(System.lineSeparator()));
  }

  private static double[] rounds(int most, Runnable work) {
    double[] times = new double[most];
    double sum = 0;
    for (int round = 0; round < most; round++) {
      long begin = System.nanoTime();
      work.run();
      times[round] = (System.nanoTime() - begin) / 1e6;
      sum += times[round];
      if (sum > LONG_ENOUGH_MS) {
        return Arrays.copyOf(times, round + 1);
      }
    }
    return times;
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
