package org.complaintdesk.cost;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.cost.program.ClassPath;
import org.complaintdesk.cost.program.Folder;
import org.complaintdesk.cost.program.Jvm;
import org.complaintdesk.cost.table.CostTable.Column;
import org.complaintdesk.cost.table.Readings;

/** The parts of the table that are measured each in a JVM of its own: the engine's interfaces know one engine a JVM. */
enum Part {

  CASE(Column.POSTGRESQL, PostgresServer::new, Server::quietDesk,
      new WarmUp(Way::settledAtOnce), new ShortestWay(), new DispatchedWay(), new InstancesOfACase()),
  PEER(Column.PEER, PostgresServer::new, Server::peer,
      new WarmUp(Way::settledAtOnce), new ShortestWay()),
  PACE(Column.POSTGRESQL, PostgresServer::new, Server::busyDesk,
      new WarmUp(Way::registered), new TicketPace(), new ImportPace()),
  OPEN(Column.H2, H2File::new, Server::deskThatImports,
      new WarmUp(Way::settledAtOnce), new OpenCases()),
  TICKET_FILE(Column.H2, H2File::new, Server::quietDesk, FileGrowth.ofTickets()),
  CASE_FILE(Column.H2, H2File::new, Server::quietDesk, FileGrowth.ofCases());

  /** A Thursday morning: what a complaint costs must not depend on when it is measured. */
  private static final Instant MORNING = Instant.parse("2026-11-12T02:00:00Z");

  private final Column column;
  private final Supplier<Database> database;
  private final Function<Database, Server> server;
  private final List<Measurement> measurements;

  Part(Column column, Supplier<Database> database, Function<Database, Server> server, Measurement... measurements) {
    this.column = column;
    this.database = database;
    this.server = server;
    this.measurements = List.of(measurements);
  }

  /** By which it is chosen. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Column column() {
    return column;
  }

  /** Measures it in another JVM. */
  Readings measured() {
    Folder folder = new Folder(title());
    String classPath = this == PEER ? ClassPath.ofPeer() : ClassPath.ofTests();
    try {
      new Jvm(Part.class, classPath, Options.handedOn(), folder).run(name(), folder.readings().toString());
      return Readings.load(folder.readings());
    } finally {
      folder.clear();
    }
  }

  /** Measures the part that is named first, here, and leaves what it finds in the file that is named second. */
  public static void main(String[] arguments) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    ClockUtil.setCurrentTime(Date.from(MORNING));
    valueOf(arguments[0]).measure().store(Path.of(arguments[1]));
    System.exit(0);
  }

  private Readings measure() throws Exception {
    Readings readings = new Readings();
    try (Database empty = database.get(); Server running = server.apply(empty)) {
      for (Measurement measurement : measurements) {
        measurement.take(running, readings);
      }
    }
    return readings;
  }
}
