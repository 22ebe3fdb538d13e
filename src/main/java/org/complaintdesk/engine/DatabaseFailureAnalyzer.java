package org.complaintdesk.engine;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.complaintdesk.engine.guard.EngineMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Tells whoever starts the desk what keeps it from its database and what to do, instead of a stack trace. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

  private static final String CONNECTION_FAILED = "08";
  private static final String LOGIN_REFUSED = "28";
  /** By the SQL state that PostgreSQL or H2 gives. */
  private static final Map<String, String> PROBLEMS = Map.of(
      "08004", "refused",
      "3D000", "absent",
      "42501", "forbidden",
      "90020", "in-use");

  private final Environment settings;

  DatabaseFailureAnalyzer(Environment settings) {
    this.settings = settings;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
    String problem = problem(Objects.requireNonNullElse(cause.getSQLState(), ""));
    return problem == null ? null : analysis(problem, address(), cause);
  }

  static FailureAnalysis analysis(String problem, String value, Throwable cause) {
    EngineMessages sentences = new EngineMessages();
    return new FailureAnalysis(sentences.text("database." + problem + ".description", value),
        sentences.text("database." + problem + ".action"), cause);
  }

  private static @Nullable String problem(String state) {
    if (PROBLEMS.containsKey(state)) {
      return PROBLEMS.get(state);
    }
    if (state.startsWith(LOGIN_REFUSED)) {
      return "refused";
    }
    return state.startsWith(CONNECTION_FAILED) ? "unreachable" : null;
  }

  /** Without what may follow the name of the database, a password for example. */
  private String address() {
    return settings.getProperty(DatabaseSettingsException.URL, "").replaceFirst("[?;].*", "");
  }
}
