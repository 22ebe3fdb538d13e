package org.complaintdesk.handover;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the newest table {@code held-task-policy} how long a task may stay with a holder who does nothing (RS-7). */
@Component
class HeldTaskPolicy {

  private static final String POLICY_TABLE = "held-task-policy";
  private static final TableColumn TASK = new TableColumn(POLICY_TABLE, "task");
  private static final TableColumn URGENCY = new TableColumn(POLICY_TABLE, "urgency");
  private static final TableColumn IDLE_SINCE = new TableColumn(POLICY_TABLE, "idleSince");
  private static final TableColumn GOES_BACK_AT = new TableColumn(POLICY_TABLE, "goesBackAt");

  private final UnrecordedDecisions decisions;

  HeldTaskPolicy(UnrecordedDecisions decisions) {
    this.decisions = decisions;
  }

  /**
   * When a task goes back to its group; never, as long as the table cannot answer.
   *
   * @param task what its model calls it
   * @param urgency of the complaint, where it has one
   * @param idleSince when its holder did something last
   */
  Optional<Instant> goesBackAt(String task, @Nullable Integer urgency, Instant idleSince) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(TASK.name(), task);
    facts.put(URGENCY.name(), urgency);
    facts.put(IDLE_SINCE.name(), Date.from(idleSince));
    return Optional.ofNullable(GOES_BACK_AT.of(decisions.evaluate(POLICY_TABLE, facts)))
        .map(Date.class::cast).map(Date::toInstant);
  }
}
