package org.complaintdesk.deadline.watch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.complaintdesk.complaint.ComplaintVariables;
import org.complaintdesk.deadline.record.Deadline;
import org.complaintdesk.deadline.record.ReminderPoint;
import org.complaintdesk.deadline.record.ReminderRule;
import org.complaintdesk.desk.Leaders;
import org.complaintdesk.desk.Login;
import org.complaintdesk.process.Holding;
import org.complaintdesk.process.OpenWork;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out by the table {@code reminder-recipients} who is meant by a holder, a leader or a manager (DL-7). */
@Component
class ReminderRecipients {

  private static final String RECIPIENTS_TABLE = "reminder-recipients";
  private static final TableColumn REMIND = new TableColumn(RECIPIENTS_TABLE, "remind");
  private static final TableColumn GROUP = new TableColumn(RECIPIENTS_TABLE, "group");
  private static final TableColumn RECIPIENT = new TableColumn(RECIPIENTS_TABLE, "recipient");


  private final OpenWork work;
  private final UnrecordedDecisions decisions;

  ReminderRecipients(OpenWork work, UnrecordedDecisions decisions) {
    this.work = work;
    this.decisions = decisions;
  }

  /** Who is reminded of any of these deadlines, each once. */
  Reminded ofAll(List<ReminderPoint> points) {
    Set<Login> people = new TreeSet<>();
    Set<String> groups = new TreeSet<>();
    for (ReminderPoint point : points) {
      Reminded reminded = of(point);
      people.addAll(reminded.people());
      groups.addAll(reminded.groups());
    }
    return new Reminded(people, groups);
  }

  /** Who is reminded of that deadline: whoever has taken the work, or the group that the table names. */
  Reminded of(ReminderPoint point) {
    String remind = point.rule().remind();
    Set<Login> people = new TreeSet<>();
    Set<String> groups = new TreeSet<>();
    for (Holding holding : holdingsOf(point.deadline())) {
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

  /**
   * Who works towards a deadline: who holds tasks due with it, or else all who hold open tasks of the handling. What runs
   * beside it under the same number, such as an emergency, has limits of its own.
   */
  private List<Holding> holdingsOf(Deadline deadline) {
    List<Holding> open = work.of(deadline.complaintNumber(), ComplaintVariables.PROCESS);
    List<Holding> dueWithIt = open.stream()
        .filter(holding -> holding.dueAt().equals(Optional.of(due(deadline)))).toList();
    return dueWithIt.isEmpty() ? open : dueWithIt;
  }

  /** As the engine keeps it. */
  private static Instant due(Deadline deadline) {
    return deadline.at().truncatedTo(ChronoUnit.MILLIS);
  }

  private Collection<String> recipient(String remind, @Nullable String group) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(REMIND.name(), remind);
    facts.put(GROUP.name(), group);
    UnrecordedDecisions.Answer answer = decisions.ask(RECIPIENTS_TABLE, facts);
    if (!answer.isGiven()) {
      // whoever may take the work can do something about it, or else those who see every case
      return List.of(group == null ? Leaders.OVERSEERS : group);
    }
    return Stream.ofNullable(RECIPIENT.of(answer.first())).map(String::valueOf).toList();
  }
}
