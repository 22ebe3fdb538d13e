package org.complaintdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import org.complaintdesk.ComplaintDeskApplication;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@Tag(DeskTest.OF_ITS_OWN)
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A desk that does not get at its database says why and what to do, and does not open")
class DatabaseStartTest {

  private static final String URL = "--spring.datasource.url=";
  private static final String USER = "--spring.datasource.username=desk";

  @Test
  void withoutSettingsItNamesThem(CapturedOutput output) {
    assertDoesNotStart();

    assertThat(output).contains("spring.datasource.url, spring.datasource.username must be set",
        "SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_PASSWORD").doesNotContain("jdbc:h2:mem");
  }

  @Test
  void withoutAUserItNamesTheUser(CapturedOutput output) {
    assertDoesNotStart(URL + "jdbc:postgresql://localhost/desk");

    assertThat(output).contains("the desk is to use: spring.datasource.username must be set");
  }

  @Test
  void anotherKindOfDatabaseIsNotTakenForPostgres(CapturedOutput output) {
    assertDoesNotStart(URL + "jdbc:h2:mem:other", USER);

    assertThat(output).contains("another kind of database", "jdbc:postgresql:");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithoutSecrets(CapturedOutput output) {
    assertDoesNotStart(URL + "jdbc:postgresql://localhost:1/desk?password=hidden-one", USER);

    assertThat(output).contains("The desk cannot reach its database at jdbc:postgresql://localhost:1/desk.",
        "See that the database server runs").doesNotContain("hidden-one", "Tomcat started");
  }

  @ParameterizedTest
  @CsvSource({"08006, cannot reach", "28P01, refuses the login", "08004, refuses the login", "3D000, does not exist",
      "42501, may not do", "90020, Another program"})
  @DisplayName("every way to fail at the start has its own sentences")
  void everyWayToFail(String state, String sentence) {
    FailureAnalysis analysis = analysed(state);

    assertThat(analysis.getDescription()).contains(sentence, "jdbc:postgresql://db/desk").endsWith(".");
    assertThat(analysis.getAction()).endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", ""})
  @DisplayName("what is no matter of getting at the database is left to others")
  void otherFailures(String state) {
    assertThat(analysed(state)).isNull();
  }

  private static FailureAnalysis analysed(String state) {
    MockEnvironment settings = new MockEnvironment()
        .withProperty("spring.datasource.url", "jdbc:postgresql://db/desk?ssl=true");
    return new DatabaseFailureAnalyzer(settings).analyze(new IllegalStateException(new SQLException("no", state)));
  }

  private static void assertDoesNotStart(String... settings) {
    String[] arguments = Arrays.copyOf(settings, settings.length + 2);
    arguments[settings.length] = "--spring.profiles.active=postgresql";
    arguments[settings.length + 1] = "--server.port=0";
    assertThatThrownBy(() -> SpringApplication.run(ComplaintDeskApplication.class, arguments))
        .isInstanceOf(RuntimeException.class);
  }
}
