package org.complaintdesk.cost;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies in the database, the engine's tables and ours. */
@Component
class Ledger {

  private final JdbcClient database;

  Ledger(JdbcClient database) {
    this.database = database;
  }

  /** The rows of all tables. */
  long rows() {
    return tables().stream().mapToLong(table ->
        database.sql("select count(*) from \"" + table + "\"").query(Long.class).single()).sum();
  }

  private List<String> tables() {
    return database.sql("""
        select table_name from information_schema.tables
        where table_schema = current_schema and table_type = 'BASE TABLE'""").query(String.class).list();
  }
}
