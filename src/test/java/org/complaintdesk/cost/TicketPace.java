package org.complaintdesk.cost;

import java.util.stream.IntStream;
import org.complaintdesk.cost.Processor.Pace;
import org.complaintdesk.cost.table.Figure;
import org.complaintdesk.cost.table.Readings;

/** How fast tickets are taken in from several clients, while the background works as always. */
final class TicketPace implements Measurement {

  private static final int[] CLIENTS = {2, 4, 8};

  @Override
  public void take(Server desk, Readings readings) {
    IntStream.of(CLIENTS).forEach(clients -> {
      Pace pace = pace(desk, clients);
      readings.put(Figure.paceOf(clients), pace.aSecond());
      readings.put(Figure.p99Of(clients), pace.p99());
    });
  }

  private static Pace pace(Server desk, int clients) {
    try {
      return Pace.of(clients, Options.sample(), new Caller(desk.port())::sendsTicket);
    } catch (Exception e) {
      throw new IllegalStateException("A client was not served.", e);
    }
  }
}
