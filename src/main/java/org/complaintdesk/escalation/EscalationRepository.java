package org.complaintdesk.escalation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EscalationRepository extends Repository<Escalation, String> {

  Escalation save(Escalation escalation);

  Optional<Escalation> findById(String complaintNumber);
}
