package org.complaintdesk.regulator;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OfficeFileRepository extends Repository<OfficeFile, String> {

  OfficeFile save(OfficeFile file);

  Optional<OfficeFile> findByComplaintNumber(String complaintNumber);
}
