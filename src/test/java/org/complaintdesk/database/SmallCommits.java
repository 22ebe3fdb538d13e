package org.complaintdesk.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;

/** Writes as the desk does: commits that each change a little in several tables with their indexes. */
final class SmallCommits {

  /** As {@code complaint-desk.database.h2-settings} has it. */
  static final String AS_THE_DESK =
      ";WRITE_DELAY=0;RETENTION_TIME=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;COMPRESS=TRUE";

  private static final int TABLES = 4;
  private static final int ROWS = 5_000;
  private static final int CHANGES = 4;

  private final Random chance = new Random(1);
  private final Connection connection;
  private final int writer;

  private SmallCommits(Connection connection, int writer) {
    this.connection = connection;
    this.writer = writer;
  }

  static Connection open(Path file, String settings) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + file.toAbsolutePath() + settings, "sa", "");
  }

  /** Each writer has tables of its own. */
  static SmallCommits into(Connection connection, int writer) throws SQLException {
    SmallCommits commits = new SmallCommits(connection, writer);
    for (int table = 0; table < TABLES; table++) {
      commits.execute("create table if not exists %s (id bigint primary key, name varchar, step bigint, text varchar)"
          .formatted(commits.table(table)));
      commits.execute("create index if not exists %1$s_name on %1$s (name)".formatted(commits.table(table)));
    }
    return commits;
  }

  /** The commit of that number, from 1: in each table a new row, and some of those that were there already change. */
  void commit(long number) throws SQLException {
    connection.setAutoCommit(false);
    for (int table = 0; table < TABLES; table++) {
      insert(table, number, number);
      for (int change = 0; change < CHANGES; change++) {
        execute("update %s set step = %d where id = %d".formatted(table(table), number, -1 - chance.nextInt(ROWS)));
      }
    }
    connection.commit();
  }

  /** What is there already when the small commits come. */
  void fill() throws SQLException {
    connection.setAutoCommit(false);
    for (int table = 0; table < TABLES; table++) {
      insert(table, -ROWS, -1);
    }
    connection.commit();
  }

  private void insert(int table, long from, long to) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into %s values (?, ?, ?, ?)".formatted(table(table)))) {
      for (long id = from; id <= to; id++) {
        insert.setLong(1, id);
        insert.setString(2, UUID.randomUUID().toString());
        insert.setLong(3, id);
        insert.setString(4, UUID.randomUUID() + " " + UUID.randomUUID());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The number of the newest commit, 0 without any; every table and every index must hold the same ones. */
  long last() throws SQLException {
    long last = number("select count(*) from %s where id > 0".formatted(table(0)));
    for (int table = 0; table < TABLES; table++) {
      long rows = number("select count(*) from %s where id > 0 and step = id".formatted(table(table)));
      long names = number("select count(distinct name) from %s where name > '' and id > 0".formatted(table(table)));
      long step = number("select greatest(0, max(step)) from " + table(table));
      if (rows != last || names != last || step != last) {
        throw new IllegalStateException("Commits of %s: %d by rows, %d by names, %d by steps, %d elsewhere"
            .formatted(table(table), rows, names, step, last));
      }
    }
    return last;
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  private void execute(String change) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(change);
    }
  }

  private String table(int table) {
    return "facts_%d_%d".formatted(writer, table);
  }
}
