package org.complaintdesk.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;

/**
 * Asks the database whether it is there, on a connection of its own each time: the others may all be busy, and an old one
 * says nothing about new ones.
 */
@Component
class DatabaseProbe {

  private static final String EMBEDDED = "jdbc:h2:";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String READ = "select written from desk_watch";
  private static final String WRITE = "update desk_watch set written = written + 1";

  private final HikariDataSource pool;
  private final WatchProperties properties;
  private final ExecutorService asking = Executors.newSingleThreadExecutor(DatabaseProbe::thread);
  private @Nullable Future<?> question;

  DatabaseProbe(DataSource database, WatchProperties properties) {
    this.pool = DataSourceUnwrapper.unwrap(database, HikariDataSource.class);
    this.properties = properties;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "database-probe");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Why the database does not answer.
   *
   * @param writes whether it is asked to keep something, too
   */
  @Nullable Exception failure(boolean writes) {
    Future<?> asked = question;
    if (asked == null) {
      asked = asking.submit(() -> {
        ask(writes);
        return null;
      });
    }
    question = asked;
    try {
      asked.get(properties.longest().toMillis(), TimeUnit.MILLISECONDS);
      question = null;
      return null;
    } catch (TimeoutException silent) {
      return new SQLNonTransientConnectionException("No answer within " + properties.longest());
    } catch (ExecutionException failed) {
      question = null;
      return failed.getCause() instanceof Exception failure ? failure : failed;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return stopped;
    }
  }

  private void ask(boolean writes) throws SQLException {
    try (Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), settings());
        Statement statement = connection.createStatement()) {
      statement.executeQuery(READ).close();
      if (writes) {
        statement.executeUpdate(WRITE);
      }
    }
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.putAll(pool.getDataSourceProperties());
    settings.setProperty("user", Objects.requireNonNullElse(pool.getUsername(), ""));
    settings.setProperty("password", Objects.requireNonNullElse(pool.getPassword(), ""));
    if (pool.getJdbcUrl().startsWith(POSTGRESQL)) {
      String longest = String.valueOf(Math.max(1, properties.longest().toSeconds()));
      settings.setProperty("connectTimeout", longest);
      settings.setProperty("socketTimeout", longest);
    }
    return settings;
  }

  /**
   * H2 closes a file on which it could not write, for everybody who is connected, and opens it with the next who connects
   * once they have gone. Elsewhere connections that break are replaced one by one.
   */
  void openAnew() {
    HikariPoolMXBean connections = pool.getHikariPoolMXBean();
    if (connections != null && pool.getJdbcUrl().startsWith(EMBEDDED)) {
      connections.softEvictConnections();
    }
  }

  /** Lets the question at hand end: who is interrupted while he reads the file of H2 closes it for everybody. */
  void close() {
    asking.shutdown();
    try {
      asking.awaitTermination(properties.longest().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
