package org.complaintdesk.deadline.record;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface DeadlineRepository extends JpaRepository<Deadline, Long> {

  @Query("select d from Deadline d where d.complaintNumber = ?1 and d.replacedAt is null")
  List<Deadline> findStanding(String complaintNumber);

  @Query("select d from Deadline d where d.complaintNumber in ?1 and d.kind = ?2 and d.replacedAt is null")
  List<Deadline> findStanding(Collection<String> complaintNumbers, DeadlineKind kind);

  /** Side-by-side waits of one complaint change its deadlines one after the other, or one would miss the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select d from Deadline d where d.complaintNumber = ?1 and d.replacedAt is null")
  List<Deadline> findStandingForChange(String complaintNumber);

  List<Deadline> findByComplaintNumberOrderById(String complaintNumber);

  @Query("select distinct d.complaintNumber from Deadline d"
      + " where d.provisional = true and d.replacedAt is null and d.endedAt is null")
  List<String> findOpenComplaintsWithProvisionalDeadlines();
}
