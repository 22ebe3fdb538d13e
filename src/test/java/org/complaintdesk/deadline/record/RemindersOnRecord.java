package org.complaintdesk.deadline.record;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The reminders on record. */
public interface RemindersOnRecord extends Repository<DeadlineReminder, Long> {

  /** A reminder as it was given: of which deadline, when a share of its time had gone by, and to whom. */
  record Given(DeadlineKind kind, BigDecimal atShare, String whom) {

    /** Such as {@code RESPOND 0.5 holder}. */
    @Override
    public String toString() {
      return kind + " " + atShare.stripTrailingZeros().toPlainString() + " " + whom;
    }
  }

  /** All that were given in a case, in their order. */
  @Query("""
      select new org.complaintdesk.deadline.record.RemindersOnRecord$Given(deadline.kind, given.atShare, given.remind)
      from DeadlineReminder given join Deadline deadline on deadline.id = given.deadlineId
      where deadline.complaintNumber = :number order by given.id""")
  List<Given> of(String number);
}
