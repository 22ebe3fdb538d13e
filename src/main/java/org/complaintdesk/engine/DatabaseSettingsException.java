package org.complaintdesk.engine;

import java.util.List;

/** The operator has not said which database the desk is to use. */
class DatabaseSettingsException extends RuntimeException {

  static final String URL = "spring.datasource.url";
  static final String USERNAME = "spring.datasource.username";

  private final String problem;
  private final List<String> settings;

  /**
   * Says what is wrong.
   *
   * @param problem   names the sentences in the bundle
   * @param settings  the properties that are missing or wrong
   */
  DatabaseSettingsException(String problem, List<String> settings) {
    super("The settings of the database do not suffice: " + settings);
    this.problem = problem;
    this.settings = settings;
  }

  String problem() {
    return problem;
  }

  List<String> settings() {
    return settings;
  }
}
