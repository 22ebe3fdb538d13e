package org.complaintdesk.cost;

/**
 * What a complaint leaves in the database when it is over.
 *
 * @param rows of all tables
 * @param kilobytes on the disk, with indexes
 */
record Remains(double rows, double kilobytes) {

  /** The average of a sample that goes that way. */
  static Remains of(Server server, Runnable way) {
    Ledger ledger = server.bean(Ledger.class);
    way.run();
    long rows = ledger.rows();
    long bytes = server.database().bytes();
    for (int time = 0; time < Options.sample(); time++) {
      way.run();
    }
    return new Remains((double) (ledger.rows() - rows) / Options.sample(),
        (server.database().bytes() - bytes) / 1e3 / Options.sample());
  }
}
