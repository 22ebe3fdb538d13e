package org.complaintdesk.deadline.record;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The deadlines of complaints, those that stand and those that were replaced. */
public interface DeadlineRepository extends JpaRepository<Deadline, Long> {

  /** The deadlines of the complaint that no later decision has replaced, ended or not. */
  @Query("select d from Deadline d where d.complaintNumber = ?1 and d.replacedAt is null")
  List<Deadline> findStanding(String complaintNumber);

  /** The deadline of that kind that stands for each of these complaints, where one has been decided. */
  @Query("select d from Deadline d where d.complaintNumber in ?1 and d.kind = ?2 and d.replacedAt is null")
  List<Deadline> findStanding(Collection<String> complaintNumbers, DeadlineKind kind);

  /** Side-by-side waits of one complaint change its deadlines one after the other, or one would miss the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select d from Deadline d where d.complaintNumber = ?1 and d.replacedAt is null")
  List<Deadline> findStandingForChange(String complaintNumber);

  /** Every deadline that the complaint ever had, in the order in which they were recorded. */
  List<Deadline> findByComplaintNumberOrderById(String complaintNumber);

  /** The numbers of open complaints with a deadline that was counted before the holidays were noticed (DL-4). */
  @Query("select distinct d.complaintNumber from Deadline d"
      + " where d.provisional = true and d.replacedAt is null and d.endedAt is null")
  List<String> findOpenComplaintsWithProvisionalDeadlines();
}
