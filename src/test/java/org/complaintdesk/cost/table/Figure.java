package org.complaintdesk.cost.table;

/** A figure of the table: what it says, what is to be reached, and how it is written. */
public enum Figure {

  TICKET_STATEMENTS("ticket: statements", Bound.atMost(180), 0),
  TICKET_ROWS("ticket: rows written", Bound.atMost(110), 0),
  TICKET_CPU("ticket: CPU of the server, ms", Bound.atMost(20), 1),
  SHORT_STATEMENTS("shortest way: statements", Bound.atMost(800), 0),
  SHORT_ROWS("shortest way: rows written", Bound.NONE, 0),
  SHORT_ROWS_LEFT("shortest way: rows left of the archived complaint", Bound.atMost(220), 1),
  SHORT_KILOBYTES_LEFT("shortest way: kB left", Bound.atMost(150), 1),
  SHORT_CPU("shortest way: CPU of the server, ms", Bound.atMost(100), 1),
  DISPATCHED_STATEMENTS("dispatched to one department: statements", Bound.atMost(1_500), 0),
  DISPATCHED_ROWS("dispatched to one department: rows written", Bound.NONE, 0),
  DISPATCHED_ROWS_LEFT("dispatched to one department: rows left", Bound.atMost(330), 1),
  DISPATCHED_KILOBYTES_LEFT("dispatched to one department: kB left", Bound.atMost(220), 1),
  INSTANCES_IN_ALL("shortest way: process instances in all", Bound.atMost(6), 0),
  INSTANCES_AT_ONCE("shortest way: process instances at one moment", Bound.atMost(3), 0),
  INSTANCES_NESTED("shortest way: process instances nested", Bound.atMost(3), 0),
  PACE_OF_2("tickets a second, 2 clients", Bound.atLeast(50), 1),
  PACE_OF_4("tickets a second, 4 clients", Bound.atLeast(50), 1),
  PACE_OF_8("tickets a second, 8 clients", Bound.atLeast(50), 1),
  P99_OF_2("ms that 99 of 100 tickets take at most, 2 clients", Bound.below(300), 0),
  P99_OF_4("ms that 99 of 100 tickets take at most, 4 clients", Bound.below(300), 0),
  P99_OF_8("ms that 99 of 100 tickets take at most, 8 clients", Bound.below(300), 0),
  IMPORT_PACE("rows of a file imported a second", Bound.atLeast(50), 1),
  OPEN_CASES("cases open at the most", Bound.NONE, 0),
  OPEN_FEW_CPU("shortest way: CPU with 100 open, ms", Bound.atMost(130), 1),
  OPEN_MANY_CPU("shortest way: CPU with the most open, ms", Bound.atMost(130), 1),
  OPEN_CPU_GROWTH("shortest way: CPU, the most / 100 open", Bound.atMost(1.2), 2),
  PAGE_FEW("page \"My groups' tasks\" with 100 open, ms", Bound.NONE, 1),
  PAGE_MANY("page \"My groups' tasks\" with the most open, ms", Bound.NONE, 1),
  PAGE_TRANSLATED("page of 50 tasks, in Chinese / in English", Bound.NONE, 2),
  PAGE_GROWTH("page \"My groups' tasks\", the most / 100 open", Bound.atMost(1.5), 2),
  FILE_TICKETS("tickets of the load", Bound.NONE, 0),
  FILE_OF_A_TICKET("file after the load of tickets, kB a ticket", Bound.NONE, 1),
  CONTENT_OF_A_TICKET("what is in it, kB a ticket", Bound.NONE, 1),
  FILE_OF_TICKETS("file after the load of tickets / what is in it", Bound.atMost(1.5), 2),
  FILE_CASES("shortest ways of the load", Bound.NONE, 0),
  FILE_OF_A_CASE("file after the load of shortest ways, kB a way", Bound.NONE, 1),
  CONTENT_OF_A_CASE("what is in it, kB a way", Bound.NONE, 1),
  FILE_OF_CASES("file after the load of shortest ways / what is in it", Bound.atMost(1.5), 2),
  START_SECONDS("start on an existing database, s", Bound.NONE, 1),
  START_CPU("start on an existing database, CPU, s", Bound.NONE, 1);

  private final String label;
  private final Bound bound;
  private final int decimals;

  Figure(String label, Bound bound, int decimals) {
    this.label = label;
    this.bound = bound;
    this.decimals = decimals;
  }

  String label() {
    return label;
  }

  Bound bound() {
    return bound;
  }

  /** The value as the table writes it. */
  String written(double value) {
    return ("%,." + decimals + "f").formatted(value);
  }

  public static Figure paceOf(int clients) {
    return valueOf("PACE_OF_" + clients);
  }

  public static Figure p99Of(int clients) {
    return valueOf("P99_OF_" + clients);
  }
}
