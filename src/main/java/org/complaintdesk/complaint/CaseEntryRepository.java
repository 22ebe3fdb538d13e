package org.complaintdesk.complaint;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CaseEntryRepository extends Repository<CaseEntry, Long> {

  CaseEntry save(CaseEntry entry);

  List<CaseEntry> findByComplaintNumberOrderById(String complaintNumber);

  Optional<CaseEntry> findFirstByComplaintNumberAndKindOrderByIdDesc(String complaintNumber, String kind);
}
