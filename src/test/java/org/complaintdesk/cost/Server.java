package org.complaintdesk.cost;

import java.util.List;
import java.util.stream.Stream;
import org.complaintdesk.ComplaintDeskApplication;
import org.complaintdesk.cost.peer.PeerApplication;
import org.complaintdesk.support.Everybody;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;

/** A desk, or its peer, that runs in this JVM on an empty database and answers at a port. */
final class Server implements AutoCloseable {

  private static final List<String> NO_JOBS = List.of("--camunda.bpm.job-execution.enabled=false");
  private static final List<String> NO_IMPORTS = List.of("--complaint-desk.imports.in-background=false");
  private static final List<String> EVERYWHERE = List.of("--server.port=0", "--spring.main.banner-mode=off");
  private static final List<String> EMPTY_DESK =
      List.of("--complaint-desk.demo.complaints=false", "--complaint-desk.customer.records=");

  private final ConfigurableApplicationContext context;
  private final Database database;
  private final boolean peer;

  private Server(ConfigurableApplicationContext context, Database database, boolean peer) {
    this.context = context;
    this.database = database;
    this.peer = peer;
  }

  /** A desk whose background rests: who measures does its work. */
  static Server quietDesk(Database database) {
    return desk(database, NO_JOBS, NO_IMPORTS);
  }

  /** A desk whose background works on files only. */
  static Server deskThatImports(Database database) {
    return desk(database, NO_JOBS);
  }

  /** A desk as it is delivered. */
  static Server busyDesk(Database database) {
    return desk(database);
  }

  @SafeVarargs
  private static Server desk(Database database, List<String>... settings) {
    SpringApplication desk = new SpringApplication(ComplaintDeskApplication.class);
    desk.addInitializers(context -> context.getBeanFactory()
        .registerSingleton(TypeExcludeFilter.class.getName() + ".tests", new OtherTests()));
    List<String> arguments = joined(EVERYWHERE, EMPTY_DESK, database.settingsOfDesk(), joined(settings));
    return new Server(desk.run(arguments.toArray(String[]::new)), database, false);
  }

  /** The peer, whose background rests. */
  static Server peer(Database database) {
    SpringApplication peer = new SpringApplication(PeerApplication.class, Meter.class, Metering.class, DueJobs.class,
        Ledger.class);
    List<String> arguments = joined(EVERYWHERE, database.settingsOfPeer(), NO_JOBS);
    return new Server(peer.run(PeerApplication.withSettings(arguments)), database, true);
  }

  @SafeVarargs
  private static List<String> joined(List<String>... lists) {
    return Stream.of(lists).flatMap(List::stream).toList();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** The value of a setting that it runs with. */
  String setting(String name) {
    return context.getEnvironment().getRequiredProperty(name);
  }

  /** Somebody who takes a complaint through, without counting. */
  Way way() {
    return way(Measure.NONE);
  }

  /** Somebody who takes a complaint through and counts each step. */
  Way countedWay() {
    return way(database.counter(bean(Meter.class)));
  }

  /** The same at a desk, where there are more ways than at the peer. */
  Walk walk() {
    return walk(Measure.NONE);
  }

  Walk countedWalk() {
    return walk(database.counter(bean(Meter.class)));
  }

  private Way way(Measure measure) {
    return peer ? new PeerWalk(port(), measure, bean(DueJobs.class)) : walk(measure);
  }

  private Walk walk(Measure measure) {
    return new Walk(port(), measure, bean(DueJobs.class), bean(Everybody.class));
  }

  @Override
  public void close() {
    context.close();
  }
}
