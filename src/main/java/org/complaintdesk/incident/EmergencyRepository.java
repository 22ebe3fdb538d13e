package org.complaintdesk.incident;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EmergencyRepository extends Repository<Emergency, String> {

  Emergency save(Emergency emergency);

  Optional<Emergency> findByCaseNumber(String caseNumber);
}
