package org.complaintdesk.complaint;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The complaints, by their numbers. */
public interface ComplaintRepository extends Repository<Complaint, String>, JpaSpecificationExecutor<Complaint> {

  /** Records a new complaint, or its changes. */
  Complaint save(Complaint complaint);

  /** What this transaction has already read is not read again. */
  Optional<Complaint> findById(String number);

  /** The complaint as it is now, which nobody else changes until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Complaint c where c.number = :number")
  Optional<Complaint> findForChange(String number);

  /** Those of these complaints that exist, in no particular order. */
  List<Complaint> findByNumberIn(Collection<String> numbers);

  /**
   * Complaints received before that moment, or then with a lower number, in which one of these telephone numbers is the
   * contact or the one affected, the latest first.
   */
  @Query("""
      select c from Complaint c
      where (c.arrival.receivedAt < :receivedAt or c.arrival.receivedAt = :receivedAt and c.number < :number)
        and (c.complainant.contactNumber in :numbers or c.complainant.affectedNumber in :numbers)
      order by c.arrival.receivedAt desc, c.number desc""")
  List<Complaint> findEarlierByNumbers(Instant receivedAt, String number, Set<String> numbers, Limit limit);

  /** Other complaints that stand so in which one of these telephone numbers is the contact or the one affected, oldest first. */
  @Query("""
      select c from Complaint c
      where c.number <> :number and c.course.status in :statuses
        and (c.complainant.contactNumber in :numbers or c.complainant.affectedNumber in :numbers)
      order by c.arrival.receivedAt, c.number""")
  List<Complaint> findOthersByNumbers(String number, Set<ComplaintStatus> statuses, Set<String> numbers, Limit limit);
}
