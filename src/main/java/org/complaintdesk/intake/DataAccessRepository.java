package org.complaintdesk.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.complaintdesk.intake.DataAccess.What;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who saw which data of a customer through the ticket interface (PR-1). */
public interface DataAccessRepository extends Repository<DataAccess, Long> {

  /** Records that a person saw one case. */
  DataAccess save(DataAccess access);

  /** Records in one statement that a person saw all of these. */
  @Modifying
  @Query("""
      insert into DataAccess (accessedAt, person, complaintNumber, what)
      select cast(:at as Instant), cast(:person as String), c.number, :what from Complaint c
      where c.number in :complaintNumbers""")
  void saveAll(Instant at, String person, What what, Collection<String> complaintNumbers);

  /** Every look at the case, in the order in which they were recorded. */
  List<DataAccess> findByComplaintNumberOrderById(String complaintNumber);
}
