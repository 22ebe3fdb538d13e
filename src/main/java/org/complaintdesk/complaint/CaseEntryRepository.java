package org.complaintdesk.complaint;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CaseEntryRepository extends Repository<CaseEntry, Long> {

  CaseEntry save(CaseEntry entry);

  List<CaseEntry> findByComplaintNumberOrderById(String complaintNumber);

  List<CaseEntry> findByComplaintNumberAndKindOrderById(String complaintNumber, String kind);
}
