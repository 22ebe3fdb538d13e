package org.complaintdesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Numbers that earlier versions stored as they were written get their one form (IN-6)")
class OneFormOfNumbersTest {

  private static final String COMPLAINT = """
      insert into complaint (number, version, channel, language, customer_tier, name, contact_number, affected_number,
        subject, detail, attribution_confirmed, outage, departments, cross_region, dissatisfied_times, priority,
        handled_before, still_dissatisfied, unresolved_at_first_stage, received_at, registered_at, registered_by,
        changed_at, status)
      values ('%s', 3, 'PHONE', 'zh-CN', 'ORDINARY', %s, %s, %s, 's', 'd', false, false, 0, false, 0, 0, false, false,
        false, current_timestamp, current_timestamp, 'api', current_timestamp, 'REGISTERED')""";

  @Test
  @DisplayName("on H2")
  void onH2() throws SQLException, LiquibaseException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:numbers", "sa", "")) {
      upgraded(connection);
    }
  }

  @Test
  @DisplayName("on PostgreSQL")
  void onPostgresql() throws IOException, SQLException, LiquibaseException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Connection connection = server.getPostgresDatabase().getConnection()) {
      upgraded(connection);
    }
  }

  private static void upgraded(Connection connection) throws SQLException, LiquibaseException {
    for (String file : List.of("010-complaint", "030-customer", "040-intake")) {
      change(connection, file);
    }
    storedByEarlierVersions(connection);
    change(connection, "130-numbers-and-names");
    assertNumbersOfComplaints(connection);
    assertRecordsOfCustomers(connection);
    connection.rollback();
    assertNumbersOfComplaints(connection);
  }

  private static void storedByEarlierVersions(Connection connection) throws SQLException {
    complaint(connection, "C1", "+8613893110023", "8613893110023");
    complaint(connection, "C2", "0931-8123456-802", "lz12345@163");
    complaint(connection, "C3", "13893110023", "10086");
    complaint(connection, "C4", "13893110023.0", "0931-8123456转802");
    complaint(connection, "C5", "无", null);
    complaint(connection, "C6", "008613893110023", "+442079460000");
    execute(connection, "insert into ticket (complaint_number, severity) values ('C1', 'Major')",
        "insert into ticket (complaint_number, severity) values ('C2', 'Major')",
        "insert into ticket_party (complaint_number, position, role, party_name) values ('C1', 0, 'reporter', '王五')",
        "insert into ticket_party (complaint_number, position, role, party_name) values ('C1', 1, 'customer', '黎明')",
        "insert into ticket_party (complaint_number, position, role, party_name) values ('C2', 0, 'customer', '李明')");
    execute(connection, "insert into complaint_detail values ('C1', 'callingNumber', '+86 138 9311 0023')",
        "insert into complaint_detail values ('C1', 'calledNumber', '120')",
        "insert into complaint_detail values ('C2', 'calledNumber', '不记得')",
        "insert into complaint_detail values ('C2', 'model', '+86 138 9311 0023')",
        "insert into customer_number values ('8613893110023', '李明', 'lanzhou', null)",
        "insert into customer_number values ('869318123456', '旧', null, null)",
        "insert into customer_number values ('09318123456', '新', null, null)",
        "insert into customer_number values ('GS-LZ-0093-1', null, null, null)",
        "insert into customer_subscription values ('8613893110023', '彩铃')",
        "insert into customer_subscription values ('13893110023', '彩铃')",
        "insert into customer_subscription values ('8613893110023', '宽带')",
        "insert into customer_bill values ('8613893110023', '2026-10', 59.90)",
        "insert into customer_bill values ('13893110023', '2026-09', 12.00)");
  }

  private static void assertNumbersOfComplaints(Connection connection) throws SQLException {
    assertThat(rows(connection, """
        select number, contact_number, contact_extension, affected_number, affected_extension, version from complaint
        order by number"""))
        .containsExactly("C1|13893110023|null|13893110023|null|3", "C2|09318123456|802|lz12345@163|null|3",
            "C3|13893110023|null|10086|null|3", "C4|13893110023|null|09318123456|802|3", "C5|无|null|null|null|3",
            "C6|13893110023|null|+442079460000|null|3");
    assertThat(rows(connection, "select number, formerly from complaint where formerly is not null"))
        .as("a name that was corrected before").containsExactly("C1|黎明");
    assertThat(rows(connection, "select complaint_number, name, content from complaint_detail order by 1, 2"))
        .containsExactly("C1|calledNumber|120", "C1|callingNumber|13893110023", "C2|calledNumber|不记得",
            "C2|model|+86 138 9311 0023");
  }

  private static void assertRecordsOfCustomers(Connection connection) throws SQLException {
    assertThat(rows(connection, "select number, name from customer_number"))
        .containsExactlyInAnyOrder("09318123456|新", "13893110023|李明", "GS-LZ-0093-1|null");
    assertThat(rows(connection, "select number, product from customer_subscription"))
        .containsExactlyInAnyOrder("13893110023|彩铃", "13893110023|宽带");
    assertThat(rows(connection, "select number, period from customer_bill"))
        .containsExactlyInAnyOrder("13893110023|2026-09", "13893110023|2026-10");
  }

  private static void complaint(Connection connection, String number, String contact, String affected)
      throws SQLException {
    execute(connection, COMPLAINT.formatted(number, "'李明'", quoted(contact), quoted(affected)));
  }

  private static String quoted(String text) {
    return text == null ? "null" : "'" + text + "'";
  }

  private static void change(Connection connection, String file) throws LiquibaseException {
    new Liquibase("db/changelog/desk/" + file + ".yaml", new ClassLoaderResourceAccessor(),
        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)))
        .update("");
  }

  private static void execute(Connection connection, String... changes) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String change : changes) {
        statement.execute(change);
      }
    }
    connection.commit();
  }

  private static List<String> rows(Connection connection, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          row.add(rows.getString(column));
        }
        found.add(String.join("|", row.stream().map(String::valueOf).toList()));
      }
    }
    return found;
  }
}
