package org.complaintdesk.customer;

import java.util.HashMap;
import java.util.Map;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the table {@code contact-policy} says before a customer was called for the first time (DL-6, NG-8). */
@Component
public class ContactPolicy {

  /** The table. */
  public static final String TABLE = "contact-policy";

  private static final TableColumn PURPOSE = new TableColumn(TABLE, "purpose");
  private static final TableColumn HAS_NUMBER = new TableColumn(TABLE, "hasNumber");
  private static final TableColumn ATTEMPT = new TableColumn(TABLE, "attempt");
  private static final TableColumn URGENCY = new TableColumn(TABLE, "urgency");

  private final UnrecordedDecisions decisions;

  ContactPolicy(UnrecordedDecisions decisions) {
    this.decisions = decisions;
  }

  /**
   * The answer, by output; empty where the table has no row for that, or cannot answer.
   *
   * @param purpose such as {@code proposal}, or the name of a notice
   * @param urgency null while it is not known
   */
  public Map<String, Object> before(String purpose, boolean hasNumber, @Nullable Object urgency) {
    Map<String, @Nullable Object> asked = new HashMap<>();
    asked.put(PURPOSE.name(), purpose);
    asked.put(HAS_NUMBER.name(), hasNumber);
    asked.put(ATTEMPT.name(), 0);
    asked.put(URGENCY.name(), urgency);
    return decisions.find(TABLE, asked).first();
  }
}
