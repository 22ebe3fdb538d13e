package org.complaintdesk.access;

import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that the desk's database holds, table by table, apart from what counts and watches. */
final class DatabaseState {

  /** Figures, and the proof that the database can be written to. */
  private static final Set<String> LEFT_OUT = Set.of("ACT_RU_METER_LOG", "ACT_RU_TASK_METER_LOG", "DESK_WATCH");

  private final JdbcTemplate database;
  private final Map<String, Long> touched = new HashMap<>();
  private final Map<String, String> contents = new HashMap<>();

  DatabaseState(JdbcTemplate database) {
    this.database = database;
    changedTables();
  }

  /** The tables whose content is another than when this was asked last; what was taken back is no change. */
  Set<String> changedTables() {
    Set<String> changed = new TreeSet<>();
    lastTouched().forEach((table, moment) -> {
      if (!moment.equals(touched.put(table, moment))) {
        String content = content(table);
        if (!content.equals(contents.put(table, content))) {
          changed.add(table);
        }
      }
    });
    return changed;
  }

  /** H2 counts what was done to each table, which spares reading those where nothing was. */
  private Map<String, Long> lastTouched() {
    Map<String, Long> moments = new HashMap<>();
    database.query("select table_name, last_modification from information_schema.tables "
        + "where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'",
        row -> {
          moments.put(row.getString(1), row.getLong(2));
        });
    moments.keySet().removeAll(LEFT_OUT);
    return moments;
  }

  /** The number of rows and a sum over them, whatever their order. */
  private String content(String table) {
    return Objects.requireNonNull(database.query("select * from \"" + table + "\"", rows -> {
      long count = 0;
      long sum = 0;
      while (rows.next()) {
        count++;
        sum += hash(rows);
      }
      return count + "/" + sum;
    }));
  }

  private static long hash(ResultSet row) throws SQLException {
    long hash = 7;
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      Object value = row.getObject(column);
      if (value instanceof Blob) {
        value = row.getBytes(column);
      }
      hash = hash * 1_000_003
          + (value instanceof byte[] bytes ? Arrays.hashCode(bytes) : Objects.toString(value).hashCode());
    }
    return hash;
  }
}
