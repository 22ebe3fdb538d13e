package org.complaintdesk.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.complaintdesk.customer.ContactPolicy;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.TimeSpan;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.process.TableColumn;
import org.springframework.stereotype.Component;

/** How often and how long in all the clock stands for a customer who thinks something over, as the table has it (DL-6). */
@Component
class ThinkingTime {

  /** The reason of a pause in which the customer thinks a proposal over. */
  static final String PROPOSAL = "proposal";

  private static final String URGENCY = "urgency";
  private static final TableColumn MOST_PAUSES = new TableColumn(ContactPolicy.TABLE, "mostPauses");
  private static final TableColumn PAUSE_AT_MOST = new TableColumn(ContactPolicy.TABLE, "pauseAtMost");

  private final Deadlines deadlines;
  private final ContactPolicy policy;
  private final RecordedFacts facts;
  private final Clock clock;

  ThinkingTime(Deadlines deadlines, ContactPolicy policy, RecordedFacts facts, Clock clock) {
    this.deadlines = deadlines;
    this.policy = policy;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Whether the time is used up: the clock stood as often as it may, or would stand too long with this wait.
   *
   * @param waitFor how long this wait lasts at most, as the engine's own timers read it
   */
  boolean isUsedUp(CaseNumber number, String waitFor) {
    Map<String, Object> limits = limits(number);
    if (limits.isEmpty()) {
      return false;
    }
    List<RecordedPause> thought = deadlines.pausesOf(number).stream()
        .filter(pause -> pause.reason().equals(PROPOSAL)).toList();
    Duration stood = thought.stream().map(this::length).reduce(Duration.ZERO, Duration::plus);
    int most = ((Number) Objects.requireNonNull(MOST_PAUSES.of(limits))).intValue();
    Duration atMost = length(String.valueOf(PAUSE_AT_MOST.of(limits)));
    return thought.size() >= most || stood.plus(length(waitFor)).compareTo(atMost) > 0;
  }

  private Map<String, Object> limits(CaseNumber number) {
    return policy.before(PROPOSAL, true, facts.read(number.value(), URGENCY));
  }

  private Duration length(RecordedPause pause) {
    return Duration.between(pause.from(), pause.to() == null ? clock.instant() : pause.to());
  }

  private Duration length(String duration) {
    Instant now = clock.instant();
    return Duration.between(now, TimeSpan.after(now, duration));
  }
}
