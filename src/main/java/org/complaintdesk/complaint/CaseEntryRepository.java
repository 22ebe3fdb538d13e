package org.complaintdesk.complaint;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface CaseEntryRepository extends Repository<CaseEntry, Long> {

  CaseEntry save(CaseEntry entry);

  List<CaseEntry> findByComplaintNumberOrderById(String complaintNumber);

  List<CaseEntry> findByComplaintNumberInOrderById(Collection<String> complaintNumbers);

  List<CaseEntry> findByComplaintNumberAndKindOrderById(String complaintNumber, String kind);

  List<CaseEntry> findByComplaintNumberAndKindNotOrderByIdDesc(String complaintNumber, String kind, Limit limit);
}
