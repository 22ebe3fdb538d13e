package org.complaintdesk.cost;

/** A table of what was measured, each figure beside the one to reach. */
final class Figures {

  private static final String LINE = "%n%-60s%20s%20s";

  private final StringBuilder table;

  Figures(String title) {
    this.table = new StringBuilder(LINE.formatted(title, "to reach", "measured"));
  }

  void add(String what, String target, Object measured) {
    table.append(LINE.formatted(what, target, measured));
  }

  void add(String what, String target, long measured) {
    add(what, target, "%,d".formatted(measured));
  }

  void add(String what, String target, double measured) {
    add(what, target, "%,.1f".formatted(measured));
  }

  void print() {
    System.out.println(table.append(System.lineSeparator()));
  }
}
