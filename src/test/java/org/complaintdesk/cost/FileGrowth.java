package org.complaintdesk.cost;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.complaintdesk.cost.table.Figure;
import org.complaintdesk.cost.table.Readings;
import org.complaintdesk.support.AtOnce;

/**
 * How the file of H2 grows under load beside what is in it, which is what is left when it is compacted.
 *
 * @param way what the load does, again and again
 */
record FileGrowth(Consumer<Way> way, Figure done, Figure file, Figure content, Figure ratio) implements Measurement {

  static FileGrowth ofTickets() {
    return new FileGrowth(Way::registered, Figure.FILE_TICKETS, Figure.FILE_OF_A_TICKET, Figure.CONTENT_OF_A_TICKET,
        Figure.FILE_OF_TICKETS);
  }

  static FileGrowth ofCases() {
    return new FileGrowth(Way::settledAtOnce, Figure.FILE_CASES, Figure.FILE_OF_A_CASE, Figure.CONTENT_OF_A_CASE,
        Figure.FILE_OF_CASES);
  }

  @Override
  public void take(Server desk, Readings readings) throws Exception {
    long times = load(desk);
    long grown = H2File.bytes();
    compact(desk);
    long compacted = H2File.bytes();
    readings.put(done, times);
    readings.put(file, grown / 1e3 / times);
    readings.put(content, compacted / 1e3 / times);
    readings.put(ratio, (double) grown / compacted);
  }

  private long load(Server desk) throws Exception {
    long end = System.nanoTime() + Options.load().toNanos();
    Callable<Long> client = () -> {
      long times = 0;
      for (; System.nanoTime() < end; times++) {
        way.accept(desk.way());
      }
      return times;
    };
    List<Long> each = AtOnce.all(Collections.nCopies(Options.clients(), client));
    return each.stream().mapToLong(Long::longValue).sum();
  }

  /** Stops the desk, whose file it is. */
  private static void compact(Server desk) throws SQLException {
    String url = desk.setting("spring.datasource.url");
    String user = desk.setting("spring.datasource.username");
    desk.close();
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown compact");
    }
  }
}
