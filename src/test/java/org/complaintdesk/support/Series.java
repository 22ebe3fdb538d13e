package org.complaintdesk.support;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whole numbers as a table, from which benchmarks fill others. */
public final class Series {

  private Series() {
  }

  /** What stands after {@code from}: a table with the column {@code x}, its first and its last number as parameters. */
  public static String of(DataSource source) {
    return isPostgres(source) ? "generate_series(?, ?) as series(x)" : "system_range(?, ?)";
  }

  private static boolean isPostgres(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not say what it is.", e);
    }
  }
}
