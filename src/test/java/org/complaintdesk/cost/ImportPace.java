package org.complaintdesk.cost;

import org.complaintdesk.cost.table.Figure;
import org.complaintdesk.cost.table.Readings;

/** How fast the rows of a file become complaints. */
final class ImportPace implements Measurement {

  private static final int ROWS_OF_A_SAMPLE = 5;

  @Override
  public void take(Server desk, Readings readings) {
    int rows = Options.sample() * ROWS_OF_A_SAMPLE;
    readings.put(Figure.IMPORT_PACE, rows / new FileOfComplaints(rows).importedAt(desk));
  }
}
