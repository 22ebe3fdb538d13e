package org.complaintdesk.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.calendar.CountedDays;
import org.complaintdesk.deadline.calendar.SkippedDay;
import org.complaintdesk.deadline.record.Counting;
import org.complaintdesk.deadline.record.MergedWaits;
import org.complaintdesk.deadline.record.Wait;

/** Moves deadlines of a case by the time it waited for its customer, each in its own way of counting (DL-6). */
final class DeadlineExtension {

  private final Duration waited;
  /** Business days d of the waits with date(paused) &lt; d ≤ date(resumed). */
  private final Set<LocalDate> businessDays;
  private final BusinessCalendar calendar;

  /** By these waits, whose overlaps count once. */
  DeadlineExtension(Collection<Wait> waits, BusinessCalendar calendar) {
    this.calendar = calendar;
    this.waited = new MergedWaits(waits).total();
    this.businessDays = waits.stream()
        .flatMap(wait -> calendar.dayOf(wait.from()).plusDays(1).datesUntil(dayAfter(wait)))
        .filter(calendar::isBusinessDay)
        .collect(Collectors.toSet());
  }

  private LocalDate dayAfter(Wait wait) {
    return calendar.dayOf(wait.to()).plusDays(1);
  }

  /** The deadline with the time waited added in its own way of counting. */
  Counting of(Counting planned) {
    CountedDays period = planned.period();
    if (period == null) {
      return Counting.inHours(planned.at().plus(waited));
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
}
