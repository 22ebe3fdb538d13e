package org.complaintdesk.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.complaintdesk.outage.PostOffice.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills desks under load, fills their disk, takes their database and their mail server away, and counts what was lost,
 * doubled or late. Not among the tests of every build: {@code mvn test -Dtest=OutageDrill}, or one part of it with
 * {@code -Dtest=OutageDrill#killed}.
 *
 * <p>Options: {@code -Ddrill.kills=20}, {@code -Ddrill.clients=2}, {@code -Ddrill.seconds=30} of each manner of the mail
 * server and of each outage, {@code -Ddrill.wait=12} minutes at the most for the last letter. Each desk is a program of
 * its own as it is delivered, with the sample people, and leaves its log in {@code target/cost}.
 */
@DisplayName("A drill")
class OutageDrill {

  private static final int KILLS = Integer.getInteger("drill.kills", 20);
  private static final int CLIENTS = Integer.getInteger("drill.clients", 2);
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("drill.seconds", 30));
  private static final int LEAST_TICKETS = 10;
  private static final int MORE_MILLIS = 4_000;
  private static final double LEAST_SHARE = 0.9;
  private static final String POSTGRES = "postgres";

  @TempDir
  private Path folder;
  private final Random chance = new Random();
  private final List<DeskProgram> desks = new ArrayList<>();
  private final PostOffice post;

  OutageDrill() throws IOException {
    post = new PostOffice();
  }

  @AfterEach
  void end() {
    desks.forEach(DeskProgram::close);
    post.close();
  }

  @Test
  @DisplayName("of kills on the built-in database")
  void killed() throws Exception {
    DeskProgram desk = embedded("killed", folder).started();
    try (Senders senders = Senders.sending(CLIENTS, List.of(desk.door()))) {
      for (int kill = 0; kill < KILLS; kill++) {
        work(senders);
        desk.kill();
        desk.started();
      }
      report("killed " + KILLS + " times on H2", senders);
    }
    long before = size();
    desk.stop();
    System.out.printf("stopped: the file had %,d kB, and %,d kB after the stop%n", before / 1024, size() / 1024);
  }

  @Test
  @DisplayName("of kills on two desks with one PostgreSQL")
  void killedInTurn() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      List<DeskProgram> both = List.of(onPostgres("first", server).started(), onPostgres("second", server).started());
      try (Senders senders = Senders.sending(CLIENTS, both.stream().map(DeskProgram::door).toList())) {
        for (int kill = 0; kill < KILLS; kill++) {
          DeskProgram victim = both.get(kill % both.size());
          work(senders);
          victim.kill();
          work(senders);
          victim.started();
        }
        report("killed " + KILLS + " times in turn on PostgreSQL", senders);
      }
    }
  }

  @Test
  @DisplayName("of a disk that is full")
  void fullDisk() throws Exception {
    Optional<SmallDisk> small = SmallDisk.mounted(folder.resolve("small"));
    if (small.isEmpty()) {
      System.out.println("full disk: nobody but root may mount one; DiskFullTest plays it with every build");
      return;
    }
    try (SmallDisk disk = small.get()) {
      DeskProgram desk = embedded("full-disk", disk.folder()).started();
      try (Senders senders = Senders.sending(CLIENTS, List.of(desk.door()))) {
        work(senders);
        disk.fill();
        Thread.sleep(TIME.toMillis());
        assertThat(desk.door().health("/readiness")).isEqualTo(503);
        disk.giveSpaceBack();
        sayHowLongUntilTaken("full disk", desk, senders);
        report("disk full for " + TIME, senders);
      }
      desk.kill();
    }
  }

  @Test
  @DisplayName("of a database that is away")
  void databaseAway() throws Exception {
    Path data = folder.resolve("data");
    EmbeddedPostgres server = postgres(data, 0);
    int port = server.getPort();
    DeskProgram desk = onPostgres("database-away", server).started();
    try (Senders senders = Senders.sending(CLIENTS, List.of(desk.door()))) {
      work(senders);
      server.close();
      Thread.sleep(TIME.toMillis());
      assertThat(desk.door().health("/readiness")).isEqualTo(503);
      server = postgres(data, port);
      sayHowLongUntilTaken("database away", desk, senders);
      report("database away for " + TIME, senders);
    }
    desk.kill();
    server.close();
  }

  @Test
  @DisplayName("of a mail server that is dead, slow or lying")
  void mailServer() throws Exception {
    DeskProgram desk = embedded("mail", folder).started();
    try (Senders senders = Senders.sending(CLIENTS, List.of(desk.door()))) {
      senders.pace(TIME);
      for (Manner manner : List.of(Manner.DEAD, Manner.SLOW, Manner.LYING)) {
        double well = senders.pace(TIME);
        post.become(manner);
        double meanwhile = senders.pace(TIME);
        post.become(Manner.WELL);
        well = (well + senders.pace(TIME)) / 2;
        System.out.printf("mail server %s: %.1f tickets a second, %.1f while it is well: %.2f times%n", manner,
            meanwhile, well, meanwhile / well);
        assertThat(meanwhile / well).as("%s", manner).isGreaterThanOrEqualTo(LEAST_SHARE);
      }
      report("mail server dead, slow and lying for " + TIME + " each", senders);
    }
  }

  /** Until some tickets were taken, and then a moment by chance. */
  private void work(Senders senders) throws InterruptedException {
    senders.await(LEAST_TICKETS);
    Thread.sleep(chance.nextInt(MORE_MILLIS));
  }

  private static void sayHowLongUntilTaken(String what, DeskProgram desk, Senders senders) throws InterruptedException {
    long begin = System.nanoTime();
    senders.await(1);
    double taken = (System.nanoTime() - begin) / 1e9;
    desk.door().awaitWell();
    System.out.printf("%s: the first ticket was taken %.1f s after the cause was gone, ready after %.1f s%n", what, taken,
        (System.nanoTime() - begin) / 1e9);
  }

  private void report(String what, Senders senders) throws InterruptedException {
    senders.close();
    System.out.printf("%s: not taken at once %s%n", what, senders.refusals());
    new Balance(desks.get(0).door(), senders, post).assertGood(what);
  }

  private DeskProgram embedded(String name, Path where) throws IOException {
    return desk(name, Stream.of("--spring.profiles.active=demo", "--spring.datasource.url=jdbc:h2:file:"
        + where.resolve("desk").toAbsolutePath() + ";${complaint-desk.database.h2-settings}"));
  }

  private DeskProgram onPostgres(String name, EmbeddedPostgres server) throws IOException {
    return desk(name, Stream.of("--spring.profiles.active=demo,postgresql",
        "--spring.datasource.url=" + server.getJdbcUrl(POSTGRES, POSTGRES), "--spring.datasource.username=" + POSTGRES,
        "--spring.datasource.password=" + POSTGRES));
  }

  private DeskProgram desk(String name, Stream<String> settings) throws IOException {
    DeskProgram desk = new DeskProgram("drill-" + name, Stream.concat(settings, post.settings().stream()).toList());
    desks.add(desk);
    return desk;
  }

  private static EmbeddedPostgres postgres(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port).start();
  }

  private long size() throws IOException {
    return Files.size(folder.resolve("desk.mv.db"));
  }
}
