package org.complaintdesk.intake;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface TicketRecordRepository extends Repository<TicketRecord, String> {

  TicketRecord save(TicketRecord ticket);

  List<TicketRecord> findByComplaintNumberIn(Collection<String> complaintNumbers);
}
