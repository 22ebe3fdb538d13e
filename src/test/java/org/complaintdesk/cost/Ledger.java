package org.complaintdesk.cost;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies in the database, the engine's tables and ours. */
@Component
class Ledger {

  private final JdbcClient database;

  Ledger(JdbcClient database) {
    this.database = database;
  }

  /** How many rows each table holds. */
  Map<String, Long> rows() {
    return tables().stream().collect(Collectors.toMap(Function.identity(), table ->
        database.sql("select count(*) from \"" + table + "\"").query(Long.class).single()));
  }

  /** What each table takes on the disk of PostgreSQL once it is cleared up behind deleted rows, indexes included. */
  Map<String, Long> bytes() {
    database.sql("vacuum analyze").update();
    return tables().stream().collect(Collectors.toMap(Function.identity(), table ->
        database.sql("select pg_total_relation_size('\"" + table + "\"')").query(Long.class).single()));
  }

  private List<String> tables() {
    return database.sql("""
        select table_name from information_schema.tables
        where table_schema = current_schema and table_type = 'BASE TABLE'""").query(String.class).list();
  }
}
