package org.complaintdesk.customer;

/** A cell of a file of records does not hold what its column is for. It never quotes the cell (PR-1). */
class RecordFault extends RuntimeException {

  private final String column;
  private final String problem;
  private final Object[] values;

  /**
   * Says what is wrong.
   *
   * @param problem names the sentence in the bundle
   * @param values what the sentence takes
   */
  RecordFault(String column, String problem, Object... values) {
    super(column + ": " + problem);
    this.column = column;
    this.problem = problem;
    this.values = values;
  }

  String column() {
    return column;
  }

  String problem() {
    return problem;
  }

  Object[] values() {
    return values;
  }
}
