package org.complaintdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PR-1: a database from before grants were kept one by one knows what its roles had been granted")
class OlderGrantsTest {

  @Test
  @DisplayName("those of the roles that it has, and none of what came later")
  void onRecord() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
        Statement older = connection.createStatement()) {
      Liquibase changes = new Liquibase("db/changelog/master.yaml", new ClassLoaderResourceAccessor(),
          new JdbcConnection(connection));
      changes.update(changesBefore("role-grant", changes), "");
      older.execute("insert into ACT_GE_PROPERTY values ('complaint-desk.seeded.role.emergency-team', 'done', 1)");

      changes.update("");

      assertThat(grants(older)).containsExactly(
          "emergency-team APPLICATION tasklist ACCESS", "emergency-team PROCESS_DEFINITION * READ");
    }
  }

  private static int changesBefore(String id, Liquibase changes) throws Exception {
    List<ChangeSet> all = changes.listUnrunChangeSets(null, null);
    return IntStream.range(0, all.size()).filter(i -> all.get(i).getId().equals(id)).findFirst().orElseThrow();
  }

  private static Set<String> grants(Statement database) throws Exception {
    Set<String> grants = new TreeSet<>();
    try (ResultSet rows = database.executeQuery(
        "select group_id, resource_type, resource_id, permission from role_grant")) {
      while (rows.next()) {
        grants.add(String.join(" ", rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return grants;
  }
}
