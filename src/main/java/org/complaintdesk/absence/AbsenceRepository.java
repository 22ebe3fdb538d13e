package org.complaintdesk.absence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AbsenceRepository extends Repository<Absence, String> {

  Absence save(Absence absence);

  Optional<Absence> findById(String login);

  void delete(Absence absence);

  @Query("select a from Absence a where a.fromAt <= :now and a.untilAt > :now order by a.login")
  List<Absence> findAwayAt(Instant now);
}
