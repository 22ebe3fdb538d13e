package org.complaintdesk.process;

/**
 * How far what is chased moves up in the queues, as the table {@code chase-priority} says (RS-3, IN-8).
 *
 * @param by so many places
 * @param upTo and not further than here
 */
public record PriorityRaise(int by, int upTo) {

  private static final String TABLE = "chase-priority";
  private static final TableColumn BY = new TableColumn(TABLE, "raiseBy");
  private static final TableColumn UP_TO = new TableColumn(TABLE, "raiseUpTo");

  /** What the table has answered. */
  public static PriorityRaise of(Decided chase) {
    return new PriorityRaise(chase.number(BY), chase.number(UP_TO));
  }

  /** The place that something gets for the one that it has: a higher one, or the same. */
  public int from(int place) {
    return Math.max(place, Math.min(place + by, upTo));
  }
}
