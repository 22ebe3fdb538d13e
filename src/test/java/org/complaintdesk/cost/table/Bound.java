package org.complaintdesk.cost.table;

import java.util.function.DoublePredicate;

/**
 * What a figure is to reach.
 *
 * @param text as the table writes it
 * @param holds whether a value does
 */
record Bound(String text, DoublePredicate holds) {

  /** Of a figure that only explains another. */
  static final Bound NONE = new Bound("", value -> true);

  static Bound atMost(double limit) {
    return new Bound("<= " + number(limit), value -> value <= limit);
  }

  static Bound below(double limit) {
    return new Bound("< " + number(limit), value -> value < limit);
  }

  static Bound atLeast(double limit) {
    return new Bound(">= " + number(limit), value -> value >= limit);
  }

  private static String number(double limit) {
    return limit == Math.rint(limit) ? "%,.0f".formatted(limit) : "%.1f".formatted(limit);
  }
}
