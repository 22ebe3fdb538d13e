package org.complaintdesk.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

@DisplayName("A line of the log repeats nothing that somebody said, whatever goes wrong (PR-1)")
class PrivateLogTest {

  private static final String WORDS = "李明 13893112345";
  private static final String STATEMENT = "insert into case_entry (arguments) values ('" + WORDS + "')";

  static Stream<Throwable> failures() {
    SQLException database = thrownBy("org.h2.jdbc.JdbcConnection", new SQLException(STATEMENT, "22001"));
    return Stream.of(database,
        thrownBy("org.springframework.orm.jpa.Any", new DataIntegrityViolationException(STATEMENT, database)),
        new IllegalStateException(database),
        new IllegalStateException("The case could not be written: " + STATEMENT, database),
        numberFormat(), thrownBy("java.util.Any", new NullPointerException(WORDS)));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void nothingIsRepeated(Throwable failure) {
    for (String said : List.of("A step failed.", "ENGINE-16004 Exception: " + failure.getMessage())) {
      assertThat(written("org.camunda.bpm.engine.context", said, failure))
          .contains(failure.getClass().getName(), "\tat ").doesNotContain(WORDS, "insert into");
    }
  }

  @Test
  @DisplayName("a sentence of ours stays, and so does everything while the desk starts")
  void oursStay() {
    assertThat(written("any", "Not done.", new IllegalStateException("The knowledge base is gone.")))
        .contains("Not done.", "java.lang.IllegalStateException: The knowledge base is gone.",
            "\tat org.complaintdesk.engine.answer.PrivateLogTest");
    assertThat(written("org.springframework.boot.SpringApplication", "Application run failed",
        thrownBy("org.any.Library", new IllegalStateException("Port 8080 is in use."))))
        .contains("Port 8080 is in use.");
    assertThat(written("any", "Nothing failed: " + WORDS, null)).contains(WORDS);
  }

  @Test
  @DisplayName("a stack that was written as text keeps its lines, and none of its sentences")
  void stackAsText() {
    String stack = "ENGINE-REST-HTTP500 org.any.Exception: " + WORDS + "\n" + WORDS + "\n\tat a.B.c(B.java:1)\n"
        + "Caused by: java.sql.SQLException: " + STATEMENT + "; SQL statement:\n" + STATEMENT
        + "\n\tat d.E.f(E.java:2)\n\t... 3 more\n";

    assertThat(written("org.camunda.bpm.engine.rest.exception", stack, null)).doesNotContain(WORDS, "insert")
        .contains("ENGINE-REST-HTTP500 org.any.Exception\n\tat a.B.c(B.java:1)\nCaused by: java.sql.SQLException\n"
            + "\tat d.E.f(E.java:2)\n\t... 3 more");
  }

  private static String written(String logger, String said, Throwable failure) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.getInstanceConverterMap().put("m", PrivateLine::new);
    layout.getInstanceConverterMap().put("wEx", PrivateStack::new);
    layout.setPattern("%p %m%n%wEx");
    layout.start();
    Logger source = context.getLogger(logger);
    return layout.doLayout(new LoggingEvent("test", source, Level.ERROR, said, failure, null));
  }

  private static Throwable numberFormat() {
    try {
      return new IllegalStateException("Not reached: " + Integer.valueOf(WORDS));
    } catch (NumberFormatException quoting) {
      return quoting;
    }
  }

  /** As if a library had thrown it. */
  private static <T extends Throwable> T thrownBy(String library, T failure) {
    failure.setStackTrace(new StackTraceElement[] {new StackTraceElement(library, "any", "Any.java", 1)});
    return failure;
  }
}
