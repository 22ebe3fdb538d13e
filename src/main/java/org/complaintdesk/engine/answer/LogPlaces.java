package org.complaintdesk.engine.answer;

import ch.qos.logback.core.PropertyDefinerBase;

/** Where the log goes: to the console, and into a file where {@code logging.file.name} or {@code .path} names one. */
public class LogPlaces extends PropertyDefinerBase {

  private static final String FILE = "LOG_FILE";

  @Override
  public String getPropertyValue() {
    return System.getProperty(FILE, "").isBlank() ? "console" : "console-and-file";
  }
}
