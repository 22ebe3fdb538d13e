package org.complaintdesk.cost;

import org.complaintdesk.cost.table.Figure;
import org.complaintdesk.cost.table.Readings;

/** What the usual way of a complaint costs: one department works on it. */
final class DispatchedWay implements Measurement {

  @Override
  public void take(Server desk, Readings readings) {
    desk.walk().dispatched();
    Cost whole = desk.countedWalk().dispatched().whole();
    readings.put(Figure.DISPATCHED_STATEMENTS, whole.statements());
    readings.put(Figure.DISPATCHED_ROWS, whole.rows());
    Remains left = Remains.of(desk, () -> desk.walk().dispatched());
    readings.put(Figure.DISPATCHED_ROWS_LEFT, left.rows());
    readings.put(Figure.DISPATCHED_KILOBYTES_LEFT, left.kilobytes());
  }
}
