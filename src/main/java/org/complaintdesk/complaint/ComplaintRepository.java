package org.complaintdesk.complaint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ComplaintRepository extends Repository<Complaint, String> {

  Complaint save(Complaint complaint);

  Optional<Complaint> findByNumber(String number);

  @Query("""
      select c from Complaint c
      where c.number <> :number and (c.contactNumber in :numbers or c.affectedNumber in :numbers)
      order by c.receivedAt desc""")
  List<Complaint> findOthersByNumbers(String number, Set<String> numbers, Limit limit);

  List<Complaint> findByStatusIn(Set<ComplaintStatus> statuses);
}
