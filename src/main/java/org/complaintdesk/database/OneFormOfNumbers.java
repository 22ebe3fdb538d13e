package org.complaintdesk.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.DatabaseException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import org.complaintdesk.desk.DialledNumber;
import org.jspecify.annotations.Nullable;

/**
 * Brings the telephone numbers that earlier versions stored as they had been written into the one form in which they
 * are looked for now (IN-6). What is no number stays as it is. Liquibase calls it once for a database.
 */
public class OneFormOfNumbers implements CustomTaskChange {

  private static final int READ_TOGETHER = 1000;

  /** A value that is stored in another form than it has now. */
  private record Old(String stored, DialledNumber number) {
  }

  @Override
  public void execute(Database database) throws CustomChangeException {
    try {
      Connection connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
      complaints(connection, "contact");
      complaints(connection, "affected");
      details(connection);
      records(connection, "customer_number", "0 = 0");
      records(connection, "customer_subscription", "other.product = given.product");
      records(connection, "customer_bill", "other.period = given.period");
      database.getConnection().commit();
    } catch (SQLException | DatabaseException e) {
      throw new CustomChangeException(e);
    }
  }

  private static void complaints(Connection connection, String which) throws SQLException {
    for (Old old : old(connection, "select distinct %s_number from complaint".formatted(which))) {
      execute(connection, """
          update complaint set %1$s_number = ?, %1$s_extension = ? where %1$s_number = ?""".formatted(which),
          old.number().number(), old.number().extension(), old.stored());
    }
  }

  private static void details(Connection connection) throws SQLException {
    String telephones = "name in ('callingNumber', 'calledNumber')";
    for (Old old : old(connection, "select distinct content from complaint_detail where " + telephones)) {
      execute(connection, "update complaint_detail set content = ? where content = ? and " + telephones,
          old.number().written(), old.stored());
    }
  }

  /** Two rows of one number become one: which of them holds, nobody can tell, and the next file of records says it. */
  private static void records(Connection connection, String table, String sameKey) throws SQLException {
    for (Old old : old(connection, "select distinct number from " + table)) {
      String number = old.number().written();
      execute(connection, """
          update %1$s given set number = ? where number = ?
            and not exists (select 1 from %1$s other where other.number = ? and %2$s)"""
          .formatted(table, sameKey), number, old.stored(), number);
      execute(connection, "delete from %s where number = ?".formatted(table), old.stored());
    }
  }

  private static List<Old> old(Connection connection, String query) throws SQLException {
    List<Old> changed = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(READ_TOGETHER);
      try (ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          String stored = rows.getString(1);
          if (stored != null) {
            DialledNumber.of(stored).filter(number -> !stored.equals(number.number()))
                .ifPresent(number -> changed.add(new Old(stored, number)));
          }
        }
      }
    }
    return changed;
  }

  private static void execute(Connection connection, String change, @Nullable String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(change)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public String getConfirmationMessage() {
    return "Stored telephone numbers have their one form.";
  }

  @Override
  public void setUp() {
    // needs nothing
  }

  @Override
  public void setFileOpener(ResourceAccessor resources) {
    // reads no files
  }

  @Override
  public @Nullable ValidationErrors validate(Database database) {
    return new ValidationErrors();
  }
}
