package org.complaintdesk.cost;

import org.complaintdesk.cost.table.Figure;
import org.complaintdesk.cost.table.Readings;

/** What the shortest way of a complaint costs, and what it leaves behind; at the desk and at its peer. */
final class ShortestWay implements Measurement {

  @Override
  public void take(Server server, Readings readings) {
    counts(server.countedWay().settledAtOnce(), readings);
    Remains left = Remains.of(server, () -> server.way().settledAtOnce());
    readings.put(Figure.SHORT_ROWS_LEFT, left.rows());
    readings.put(Figure.SHORT_KILOBYTES_LEFT, left.kilobytes());
    readings.put(Figure.SHORT_CPU, Processor.milliseconds(Options.sample(), () -> server.way().settledAtOnce()));
    readings.put(Figure.TICKET_CPU, Processor.milliseconds(Options.sample(), () -> server.way().registered()));
  }

  private static void counts(Way way, Readings readings) {
    Cost ticket = way.steps().getOrDefault("ticket", Cost.NOTHING);
    readings.put(Figure.TICKET_STATEMENTS, ticket.statements());
    readings.put(Figure.TICKET_ROWS, ticket.rows());
    readings.put(Figure.SHORT_STATEMENTS, way.whole().statements());
    readings.put(Figure.SHORT_ROWS, way.whole().rows());
    System.out.println("By step, statements / rows written: " + way.steps());
  }
}
