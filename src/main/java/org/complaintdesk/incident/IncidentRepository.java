package org.complaintdesk.incident;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IncidentRepository extends Repository<Incident, String> {

  Incident save(Incident incident);

  Optional<Incident> findById(String number);

  /** Whoever wants to attach, detach or answer waits until this transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from Incident i where i.number = :number")
  Optional<Incident> findForChange(String number);

  List<Incident> findByRestoredAtIsNullOrderByOpenedAtAscNumberAsc();
}
