package org.complaintdesk.cost;

/**
 * What a piece of work costs the database. Unlike time it is the same on every machine, so a build can hold it.
 *
 * @param statements executions, as PostgreSQL counts its calls: a batch of five counts five
 * @param rows inserted, changed and deleted ones
 */
record Cost(long statements, long rows) {

  static final Cost NOTHING = new Cost(0, 0);

  Cost plus(Cost other) {
    return new Cost(statements + other.statements, rows + other.rows);
  }

  @Override
  public String toString() {
    return "%,d / %,d".formatted(statements, rows);
  }
}
