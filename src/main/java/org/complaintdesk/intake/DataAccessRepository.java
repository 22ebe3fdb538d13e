package org.complaintdesk.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.complaintdesk.intake.DataAccess.What;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface DataAccessRepository extends Repository<DataAccess, Long> {

  DataAccess save(DataAccess access);

  /** Records in one statement that a person saw all of these. */
  @Modifying
  @Query("""
      insert into DataAccess (accessedAt, person, complaintNumber, what)
      select cast(:at as Instant), cast(:person as String), c.number, :what from Complaint c
      where c.number in :complaintNumbers""")
  void saveAll(Instant at, String person, What what, Collection<String> complaintNumbers);

  List<DataAccess> findByComplaintNumberOrderById(String complaintNumber);
}
