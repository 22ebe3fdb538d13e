package org.complaintdesk.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag(DeskTest.OF_ITS_OWN)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"camunda.bpm.job-execution.enabled=true", "complaint-desk.imports.in-background=true",
        "complaint-desk.database.watch.every=500ms", "spring.datasource.hikari.connection-timeout=1000",
        "spring.datasource.hikari.maximum-pool-size=8"})
@ActiveProfiles({"demo", "test", "postgresql"})
@DirtiesContext
@DisplayName("A desk whose PostgreSQL")
class DatabaseAwayTest {

  private static final int POOL = 8;
  private static final String POSTGRES = "postgres";

  @TempDir
  private static Path folder;
  private static EmbeddedPostgres server;

  @LocalServerPort
  private int port;
  @Autowired
  private DataSource database;
  private Knocking door;
  private LogOfDesk log;

  @DynamicPropertySource
  static void onThatServer(DynamicPropertyRegistry settings) {
    start(0);
    settings.add("spring.datasource.url", () -> server.getJdbcUrl(POSTGRES, POSTGRES));
    settings.add("spring.datasource.username", () -> POSTGRES);
    settings.add("spring.datasource.password", () -> POSTGRES);
  }

  private static void start(int port) {
    try {
      server = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("data")).setCleanDataDirectory(false)
          .setPort(port).start();
    } catch (IOException e) {
      throw new UncheckedIOException("The PostgreSQL for tests does not start on this machine.", e);
    }
  }

  private static void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The PostgreSQL for tests did not stop.", e);
    }
  }

  @AfterAll
  static void end() {
    stop();
  }

  @BeforeEach
  void listen() {
    door = new Knocking(port);
    log = LogOfDesk.listening();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  @DisplayName("is stopped says so, refuses at every door, and works on when it is back, with all that it answered for")
  void stoppedAndBack() {
    String before = Knocking.json(door.sendTicket()).path("id").asText();
    int same = server.getPort();
    stop();

    Knocking.Answers answers = door.sendTickets(100);
    door.awaitIll();
    door.assertOutOfService();
    assertThat(answers.statuses()).containsOnly(503);
    assertThat(log.lines()).hasSize(1).first().asString().contains("The database is out of reach or keeps nothing");

    start(same);
    door.awaitWell();
    door.assertOnRecord(before);
    assertThat(door.sendTicket().statusCode()).isEqualTo(201);
    assertThat(log.lines()).hasSize(2).last().asString().contains("answers and keeps everything again");
  }

  @Test
  @DisplayName("loses its connections in the middle of work lets that work come again, and nothing is half done")
  void brokenInTheMiddle() throws Exception {
    long tickets = tickets();
    List<Integer> statuses = new ArrayList<>();
    Thread load = new Thread(() -> statuses.addAll(door.sendTickets(40).statuses()));
    load.start();
    while (load.isAlive()) {
      breakConnections();
      load.join(150);
    }
    door.awaitWell();

    assertThat(statuses).hasSize(40).isSubsetOf(201, 503);
    long accepted = statuses.stream().filter(status -> status == 201).count();
    // what broke while it was being committed may be kept without an answer; nothing that was answered for is missing
    assertThat(tickets() - tickets).isBetween(accepted, 40L);
    assertThat(count("select count(*) from complaint c where not exists "
        + "(select 1 from act_hi_procinst p where p.business_key_ = c.number)")).as("half done").isZero();
    assertThat(door.sendTicket().statusCode()).isEqualTo(201);
  }

  @Test
  @DisplayName("has no connection to spare has whoever comes wait a little and come again")
  void noneToSpare() throws Exception {
    List<Connection> taken = new ArrayList<>();
    while (taken.size() < POOL) {
      taken.add(database.getConnection());
    }

    HttpResponse<String> answer = door.sendTicket();
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(door.health("/readiness")).isEqualTo(503);

    for (Connection connection : taken) {
      connection.close();
    }
    assertThat(door.sendTicket().statusCode()).as("at once").isEqualTo(201);
    door.awaitWell();
  }

  @Test
  @DisplayName("has a full disk is read as before, and what it cannot keep is refused")
  void fullDisk() throws Exception {
    execute("create function full_disk() returns trigger language plpgsql as $$ begin "
        + "raise exception 'could not extend file' using errcode = '53100'; end $$");
    execute("create trigger full_disk before insert on complaint for each row execute function full_disk()");
    try {
      assertThat(door.sendTickets(20).statuses()).containsOnly(503);
      assertThat(door.reads("api", Knocking.TICKETS + "?limit=100").statusCode()).isEqualTo(200);
      assertThat(door.reads("admin", "/engine-rest/task?maxResults=1").statusCode()).isEqualTo(200);
      assertThat(door.health("/readiness")).isEqualTo(503);
      assertThat(log.lines()).hasSize(1).first().asString().contains("could not extend file");
    } finally {
      execute("drop function full_disk cascade");
    }
    door.awaitWell();
    assertThat(door.sendTicket().statusCode()).isEqualTo(201);
  }

  private static void breakConnections() throws SQLException {
    execute("select pg_terminate_backend(pid) from pg_stat_activity "
        + "where application_name = 'complaint-desk' and state <> 'idle'");
  }

  private static void execute(String statement) throws SQLException {
    try (Connection own = server.getPostgresDatabase().getConnection(); Statement call = own.createStatement()) {
      call.execute(statement);
    }
  }

  private long tickets() throws SQLException {
    return count("select count(*) from complaint");
  }

  private static long count(String rows) throws SQLException {
    try (Connection own = server.getPostgresDatabase().getConnection(); Statement statement = own.createStatement();
        var result = statement.executeQuery(rows)) {
      result.next();
      return result.getLong(1);
    }
  }
}
