package org.complaintdesk.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("The meter")
class MeterTest {

  private final Meter meter = new Meter();
  private final MeteredDatabase database = new MeteredDatabase(
      new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"), meter);
  private final JdbcTemplate jdbc = new JdbcTemplate(database);

  @BeforeEach
  void shelfWithThreeThings() {
    jdbc.execute("create table thing (id int)");
    jdbc.update("insert into thing values (1), (2), (3)");
  }

  @AfterEach
  void shutDown() {
    jdbc.execute("shutdown");
  }

  @Test
  @DisplayName("counts a batch of n as n statements, and the rows that each writes")
  void batches() {
    Cost cost = meter.of(() ->
        jdbc.batchUpdate("delete from thing where id >= ?", List.of(new Object[] {2}, new Object[] {1})));

    assertThat(cost).isEqualTo(new Cost(2, 3));
  }

  @Test
  @DisplayName("counts a query as one statement that writes nothing")
  void queries() {
    assertThat(meter.of(() -> jdbc.queryForList("select id from thing"))).isEqualTo(new Cost(1, 0));
  }

  @Test
  @DisplayName("counts the rows also of what does not say beforehand whether it writes")
  void writesUnannounced() {
    assertThat(meter.of(() -> jdbc.execute("update thing set id = id + 1"))).isEqualTo(new Cost(1, 3));
  }

  @Test
  @DisplayName("begins anew with each piece of work, and stands out of the way in between")
  void onlyWhileItRuns() throws Exception {
    meter.of(() -> jdbc.update("delete from thing where id = 1"));
    jdbc.update("delete from thing where id = 2");

    assertThat(meter.of(() -> jdbc.update("delete from thing"))).isEqualTo(new Cost(1, 1));
    try (var connection = database.getConnection()) {
      assertThat(connection).isExactlyInstanceOf(JdbcConnection.class);
    }
  }
}
