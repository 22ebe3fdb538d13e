package org.complaintdesk.deadline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RepositoryService;
import org.complaintdesk.complaint.NewestTable;
import org.springframework.stereotype.Component;

/**
 * Asks the newest table {@code reminder-policy} who is reminded when (DL-7). Its answers are remembered as long as it is
 * the newest: every change of a deadline asks for all of them.
 */
@Component
class ReminderPolicy {

  private static final String POLICY_TABLE = "reminder-policy";

  private final NewestTable table;
  private final AtomicReference<Answers> latest = new AtomicReference<>(new Answers("", Map.of()));

  ReminderPolicy(RepositoryService repository) {
    this.table = new NewestTable(repository, POLICY_TABLE);
  }

  /** What the table said of each deadline in cases of each level, as of one version of it. */
  record Answers(String version, Map<List<String>, List<ReminderRule>> rules) {
  }

  /** The table as it stands now. */
  Answers newest() {
    String version = table.version();
    Answers known = latest.get();
    if (!known.version().equals(version)) {
      known = new Answers(version, new ConcurrentHashMap<>());
      latest.set(known);
    }
    return known;
  }

  /** The rules for a deadline in a case of that level. */
  List<ReminderRule> rules(Answers answers, DeadlineKind kind, String level) {
    return answers.rules().computeIfAbsent(List.of(kind.id(), level), asked ->
        table.ask(Map.of("deadline", kind.id(), "level", level)).stream().map(ReminderPolicy::rule).toList());
  }

  private static ReminderRule rule(Map<String, Object> outputs) {
    return new ReminderRule(
        new BigDecimal(String.valueOf(outputs.get("atShare"))), String.valueOf(outputs.get("remind")));
  }
}
