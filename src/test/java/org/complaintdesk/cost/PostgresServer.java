package org.complaintdesk.cost;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL that counts the calls of statements itself. */
final class PostgresServer implements Database {

  private static final String DATABASE = "postgres";
  /** Another database of the same server: who counts there is not counted himself. */
  private static final String ELSEWHERE = "template1";
  private static final String EXTENSION = "pg_stat_statements";
  private static final String CALLS = """
      select coalesce(sum(calls), 0) from pg_stat_statements
      where dbid = (select oid from pg_database where datname = '%s')""".formatted(DATABASE);

  private final EmbeddedPostgres server;
  private final JdbcTemplate elsewhere;

  PostgresServer() {
    try {
      server = EmbeddedPostgres.builder().setServerConfig("shared_preload_libraries", EXTENSION)
          .setServerConfig(EXTENSION + ".max", "50000").start();
    } catch (IOException e) {
      throw new UncheckedIOException("The PostgreSQL for tests does not start on this machine.", e);
    }
    elsewhere = new JdbcTemplate(server.getDatabase(DATABASE, ELSEWHERE));
    elsewhere.execute("create extension " + EXTENSION);
  }

  @Override
  public List<String> settingsOfDesk() {
    return List.of("--spring.profiles.active=demo,postgresql", url(), "--spring.datasource.username=" + DATABASE,
        "--spring.datasource.password=" + DATABASE);
  }

  @Override
  public List<String> settingsOfPeer() {
    return List.of(url(), "--spring.datasource.username=" + DATABASE, "--spring.datasource.password=" + DATABASE);
  }

  private String url() {
    return "--spring.datasource.url=" + server.getJdbcUrl(DATABASE, DATABASE);
  }

  /** Statements by the server's own count, begin and commit included; rows by what it answered. */
  @Override
  public Measure counter(Meter meter) {
    return work -> {
      long before = calls();
      long rows = meter.of(work).rows();
      return new Cost(calls() - before, rows);
    };
  }

  private long calls() {
    return elsewhere.queryForObject(CALLS, Long.class);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The PostgreSQL for tests did not stop.", e);
    }
  }
}
