package org.complaintdesk.archive;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ArchivedCaseRepository extends Repository<ArchivedCase, String> {

  ArchivedCase save(ArchivedCase archived);

  Optional<ArchivedCase> findByComplaintNumber(String complaintNumber);
}
