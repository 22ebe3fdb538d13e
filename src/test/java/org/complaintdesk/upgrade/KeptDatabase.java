package org.complaintdesk.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** Gives a desk the database that an earlier program left, tables, models, running cases and all. */
class KeptDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String URL = "jdbc:h2:mem:kept;DB_CLOSE_DELAY=-1";
  private static final ClassPathResource SCRIPT = new ClassPathResource("upgrade/kept-database.sql.gz");

  @Override
  public void initialize(ConfigurableApplicationContext desk) {
    restore();
    TestPropertyValues.of("spring.datasource.url=" + URL).applyTo(desk);
  }

  private static void restore() {
    try {
      Path copy = Files.createTempFile("kept-database", ".sql.gz");
      Files.copy(SCRIPT.getInputStream(), copy, StandardCopyOption.REPLACE_EXISTING);
      try (Connection connection = DriverManager.getConnection(URL, "sa", "");
          Statement statement = connection.createStatement()) {
        statement.execute("runscript from '" + copy + "' compression gzip charset 'UTF-8'");
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The kept database cannot be read.", e);
    } catch (SQLException e) {
      throw new IllegalStateException("The kept database cannot be restored.", e);
    }
  }
}
