package org.complaintdesk.process;

import java.util.Map;
import java.util.regex.Pattern;

/** What a table may answer in a column whose words the product itself works with, beyond their kind. */
public interface KnownAnswers {

  /** By column, how its answers are written. */
  Map<TableColumn, Pattern> patterns();
}
