package org.complaintdesk.deadline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.complaintdesk.complaint.QuietDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out by the table {@code reminder-recipients} who is meant by a holder, a leader or a manager (DL-7). */
@Component
class ReminderRecipients {

  private static final String RECIPIENTS_TABLE = "reminder-recipients";

  private final WorkHolders holders;
  private final QuietDecisions decisions;

  ReminderRecipients(WorkHolders holders, QuietDecisions decisions) {
    this.holders = holders;
    this.decisions = decisions;
  }

  /** Who is reminded of that deadline: whoever has taken the work, or the group that the table names. */
  Reminded of(ReminderPoint point) {
    String remind = point.rule().remind();
    Set<String> people = new TreeSet<>();
    Set<String> groups = new TreeSet<>();
    List<Holding> holdings = holders.of(point.deadline().complaintNumber(), point.deadline().at());
    for (Holding holding : holdings) {
      if (remind.equals(ReminderRule.HOLDER) && holding.person().isPresent()) {
        people.add(holding.person().get());
      } else {
        holding.groups().stream().map(group -> recipient(remind, group)).forEach(groups::addAll);
      }
    }
    if (people.isEmpty() && groups.isEmpty()) {
      groups.addAll(recipient(remind, null));
    }
    return new Reminded(people, groups);
  }

  private Collection<String> recipient(String remind, @Nullable String group) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("remind", remind);
    facts.put("group", group);
    return Stream.ofNullable(decisions.evaluate(RECIPIENTS_TABLE, facts).get("recipient"))
        .map(String::valueOf)
        .toList();
  }
}
