package org.complaintdesk.deadline;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReminderRepository extends JpaRepository<DeadlineReminder, Long> {

  List<DeadlineReminder> findByDeadlineIdIn(Collection<Long> deadlineIds);
}
