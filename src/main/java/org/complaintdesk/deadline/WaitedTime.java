package org.complaintdesk.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.calendar.CountedDays;
import org.complaintdesk.deadline.calendar.SkippedDay;
import org.complaintdesk.deadline.record.Counting;
import org.complaintdesk.deadline.record.Wait;

/** How long a case has waited for its customer, and how that moves its deadlines; overlaps count once (DL-6). */
final class WaitedTime {

  private final Duration hours;
  private final Set<LocalDate> businessDays;
  private final BusinessCalendar calendar;

  WaitedTime(Collection<Wait> waits, BusinessCalendar calendar) {
    this.calendar = calendar;
    this.hours = union(waits);
    this.businessDays = waits.stream()
        .flatMap(wait -> calendar.dayOf(wait.from()).plusDays(1).datesUntil(dayAfter(wait)))
        .filter(calendar::isBusinessDay)
        .collect(Collectors.toSet());
  }

  private LocalDate dayAfter(Wait wait) {
    return calendar.dayOf(wait.to()).plusDays(1);
  }

  /** Time waited, round the clock. */
  Duration hours() {
    return hours;
  }

  /** Business days d of the waits with date(paused) &lt; d ≤ date(resumed). */
  int businessDays() {
    return businessDays.size();
  }

  /** The deadline with the time waited added in its own way of counting. */
  Counting move(Counting planned) {
    CountedDays period = planned.period();
    if (period == null) {
      return Counting.inHours(planned.at().plus(hours));
    }
    if (businessDays.isEmpty()) {
      return planned;
    }
    return Counting.inBusinessDays(longer(period));
  }

  private CountedDays longer(CountedDays period) {
    CountedDays extension = calendar.addBusinessDays(period.end(), businessDays.size());
    boolean provisional = period.provisional() || extension.provisional()
        || businessDays.stream().anyMatch(calendar::isProvisional);
    List<SkippedDay> skipped = new ArrayList<>(period.skipped());
    skipped.addAll(extension.skipped());
    return new CountedDays(
        period.from(), period.days() + businessDays.size(), extension.end(), skipped, provisional);
  }

  private static Duration union(Collection<Wait> waits) {
    Duration waited = Duration.ZERO;
    Instant reached = Instant.MIN;
    for (Wait wait : waits.stream().sorted(Comparator.comparing(Wait::from)).toList()) {
      Instant start = wait.from().isAfter(reached) ? wait.from() : reached;
      if (wait.to().isAfter(start)) {
        waited = waited.plus(Duration.between(start, wait.to()));
        reached = wait.to();
      }
    }
    return waited;
  }
}
