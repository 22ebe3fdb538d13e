package org.complaintdesk.deadline.watch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.ReminderRule;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.springframework.stereotype.Component;

/** Asks the newest table {@code reminder-policy} who is reminded when (DL-7). */
@Component
class ReminderPolicy {

  static final String POLICY_TABLE = "reminder-policy";
  private static final TableColumn DEADLINE = new TableColumn(POLICY_TABLE, "deadline");
  private static final TableColumn LEVEL = new TableColumn(POLICY_TABLE, "level");
  private static final TableColumn AT_SHARE = new TableColumn(POLICY_TABLE, "atShare");
  private static final TableColumn REMIND = new TableColumn(POLICY_TABLE, "remind");
  private static final int PLACES_ON_RECORD = 4;

  private final UnrecordedDecisions decisions;
  private final AtomicReference<Version> latest;

  ReminderPolicy(UnrecordedDecisions decisions) {
    this.decisions = decisions;
    this.latest = new AtomicReference<>(new Version(""));
  }

  /** The table as it stands now. */
  Version newest() {
    String id = decisions.version(POLICY_TABLE);
    return latest.updateAndGet(known -> known.id.equals(id) ? known : new Version(id));
  }

  /** One version of the table. It remembers its answers: every change of a deadline asks for all of them. */
  final class Version {

    private final String id;
    private final Map<List<String>, List<ReminderRule>> answers = new ConcurrentHashMap<>();

    private Version(String id) {
      this.id = id;
    }

    /** The rules for a deadline in a case of that level. */
    List<ReminderRule> rules(DeadlineKind kind, String level) {
      List<ReminderRule> known = answers.get(List.of(kind.id(), level));
      return known == null ? read(kind, level) : known;
    }

    /** That the table cannot answer is not kept: each case that goes without is told of. */
    private List<ReminderRule> read(DeadlineKind kind, String level) {
      UnrecordedDecisions.Answer answer =
          decisions.ask(POLICY_TABLE, Map.of(DEADLINE.name(), kind.id(), LEVEL.name(), level));
      List<ReminderRule> rules = answer.rows().stream().map(ReminderPolicy::rule).toList();
      if (answer.isGiven()) {
        answers.put(List.of(kind.id(), level), rules);
      }
      return rules;
    }
  }

  private static ReminderRule rule(Map<String, Object> outputs) {
    BigDecimal share = new BigDecimal(String.valueOf(AT_SHARE.of(outputs)));
    return new ReminderRule(
        share.setScale(PLACES_ON_RECORD, RoundingMode.HALF_UP), String.valueOf(REMIND.of(outputs)));
  }
}
