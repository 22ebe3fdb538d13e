package org.complaintdesk.deadline.record;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Which reminders were given, so that none is given twice (DL-7). */
public interface ReminderRepository extends JpaRepository<DeadlineReminder, Long> {

  /** Every reminder that was given of one of these deadlines. */
  List<DeadlineReminder> findByDeadlineIdIn(Collection<Long> deadlineIds);

  /** Whoever was reminded of a deadline that did not move is not reminded again (DL-7). */
  default void carryOver(Deadline replaced, Deadline successor) {
    if (successor.at().equals(replaced.at())) {
      saveAll(findByDeadlineIdIn(List.of(replaced.id())).stream()
          .map(given -> given.carriedOverTo(successor)).toList());
    }
  }
}
