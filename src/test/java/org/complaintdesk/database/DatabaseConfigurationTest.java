package org.complaintdesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The disk whose space decides whether the desk is ready")
class DatabaseConfigurationTest {

  @Test
  @DisplayName("is the one on which the file of the embedded database lies")
  void ofTheFile() {
    assertThat(DatabaseConfiguration.folder("jdbc:h2:file:/srv/desk/data;WRITE_DELAY=0")).contains(new File("/srv/desk"));
    assertThat(DatabaseConfiguration.folder("jdbc:h2:/srv/desk/data")).contains(new File("/srv/desk"));
    assertThat(DatabaseConfiguration.folder("jdbc:h2:file:./data/complaint-desk;A=B"))
        .contains(new File("data").getAbsoluteFile().toPath().resolveSibling("./data").toFile());
    assertThat(DatabaseConfiguration.folder("jdbc:h2:~/desk")).contains(new File(System.getProperty("user.home")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:mem:desk;DB_CLOSE_DELAY=-1", "jdbc:h2:tcp://db/desk", "jdbc:postgresql://db/desk", ""})
  @DisplayName("is where the program runs if the database has no file of its own here")
  void ofTheProgram(String url) {
    assertThat(DatabaseConfiguration.folder(url)).isEmpty();
  }
}
