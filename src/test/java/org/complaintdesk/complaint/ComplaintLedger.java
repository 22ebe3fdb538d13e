package org.complaintdesk.complaint;

import org.springframework.data.repository.Repository;

/** All complaints as they were registered. */
interface ComplaintLedger extends Repository<Complaint, String> {

  long count();

  Complaint findFirstByOrderByArrivalRegisteredAtDescNumberDesc();
}
