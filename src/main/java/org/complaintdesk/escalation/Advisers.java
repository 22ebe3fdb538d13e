package org.complaintdesk.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.springframework.stereotype.Component;

/** The teams whose opinion an escalation needs beside what departments find, by the newest table (ES-1, ES-2). */
@Component
class Advisers {

  private static final String ADVISERS_TABLE = "escalation-advisers";
  private static final TableColumn REASON = new TableColumn(ADVISERS_TABLE, "reason");
  private static final TableColumn ADVISER = new TableColumn(ADVISERS_TABLE, "adviser");
  /** Stands in the table among the reasons. */
  private static final String TEAM_WISH = "team-wish";

  private final UnrecordedDecisions decisions;

  Advisers(UnrecordedDecisions decisions) {
    this.decisions = decisions;
  }

  /** The groups that the reasons demand, whatever the team wishes; each once. */
  List<String> demanded(Collection<String> reasons) {
    return asked(reasons.stream());
  }

  /** The same with those whom the team wishes. */
  List<String> wished(Collection<String> reasons) {
    return asked(Stream.concat(reasons.stream(), Stream.of(TEAM_WISH)));
  }

  private List<String> asked(Stream<String> reasons) {
    return reasons.flatMap(reason -> decisions.evaluateAll(ADVISERS_TABLE, Map.of(REASON.name(), reason)).stream())
        .map(row -> String.valueOf(ADVISER.of(row))).distinct().toList();
  }
}
