package org.complaintdesk.intake;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TicketRecordRepository extends Repository<TicketRecord, String> {

  TicketRecord save(TicketRecord ticket);

  Optional<TicketRecord> findByComplaintNumber(String complaintNumber);
}
