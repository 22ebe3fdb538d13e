package org.complaintdesk.intake;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What programs said about their tickets that the complaint itself does not know. */
public interface TicketRecordRepository extends Repository<TicketRecord, String> {

  /** Records a new ticket. */
  TicketRecord save(TicketRecord ticket);

  /** The tickets of these complaints, in no particular order; not every complaint came as a ticket. */
  List<TicketRecord> findByComplaintNumberIn(Collection<String> complaintNumbers);

  /** Whether that complaint came in that row of a file. */
  boolean existsByComplaintNumberAndFileRow(String complaintNumber, FileRow row);

  /** How many tickets have an identifier of one of those owners, read off the index that begins with the owner. */
  @Query(nativeQuery = true,
      value = "select count(distinct complaint_number) from ticket_external_identifier where owner in (:owners)")
  long countByOwners(Collection<String> owners);
}
