package org.complaintdesk.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.record.Counting;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.Wait;
import org.jspecify.annotations.Nullable;

/**
 * The desk's deadlines of one complaint as its decision planned them, and where pauses move them (DL-3, DL-6). Where
 * the regulator named a date, neither the handling deadline nor the binding one ends later (DL-10).
 */
final class DeadlineSchedule {

  private final Map<DeadlineKind, Counting> planned;
  private final @Nullable Instant cap;

  DeadlineSchedule(Map<DeadlineKind, Counting> planned) {
    this(planned, null);
  }

  DeadlineSchedule(Map<DeadlineKind, Counting> planned, @Nullable Instant cap) {
    this.cap = cap;
    this.planned = new EnumMap<>(planned);
    capAll(this.planned);
  }

  Map<DeadlineKind, Counting> planned() {
    return Map.copyOf(planned);
  }

  /** Where the deadlines stand after the waits; the binding one stays the earlier of handle and solve. */
  Map<DeadlineKind, Counting> after(Collection<Wait> waits, BusinessCalendar calendar) {
    DeadlineExtension extension = new DeadlineExtension(waits, calendar);
    Map<DeadlineKind, Counting> moved = new EnumMap<>(DeadlineKind.class);
    planned.forEach((kind, counting) -> moved.put(kind, extension.of(counting)));
    capAll(moved);
    if (dueIsTheEarlier()) {
      moved.put(DeadlineKind.DUE, earlier(moved));
    }
    return moved;
  }

  /** The same schedule with its provisional deadlines counted anew, for when an official notice comes in (DL-4). */
  DeadlineSchedule recounted(BusinessCalendar calendar) {
    Map<DeadlineKind, Counting> recounted = new EnumMap<>(DeadlineKind.class);
    planned.forEach((kind, counting) -> recounted.put(kind, counting.recounted(calendar)));
    if (dueIsTheEarlier()) {
      recounted.put(DeadlineKind.DUE, earlier(recounted));
    }
    return new DeadlineSchedule(recounted, cap);
  }

  private void capAll(Map<DeadlineKind, Counting> deadlines) {
    if (cap != null) {
      Counting latest = Counting.inHours(cap);
      deadlines.replaceAll((kind, counting) -> kind.isCapped() ? counting.orEarlier(latest) : counting);
    }
  }

  /** A table may set the binding deadline in another way, say by a cap; then it moves like any other. */
  private boolean dueIsTheEarlier() {
    return planned.get(DeadlineKind.DUE).at().equals(earlier(planned).at());
  }

  private static Counting earlier(Map<DeadlineKind, Counting> deadlines) {
    return deadlines.get(DeadlineKind.HANDLE).orEarlier(deadlines.get(DeadlineKind.SOLVE));
  }
}
