package org.complaintdesk.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the desk which settings of the database are missing, instead of a stack trace. */
class DatabaseSettingsFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseSettingsException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DatabaseSettingsException cause) {
    return DatabaseFailureAnalyzer.analysis(cause.problem(), String.join(", ", cause.settings()), cause);
  }
}
