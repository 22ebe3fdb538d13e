package org.complaintdesk.archive;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ArchivedRoundRepository extends Repository<ArchivedRound, ArchivedRound.Key> {

  ArchivedRound save(ArchivedRound archived);

  List<ArchivedRound> findByComplaintNumberOrderByRound(String complaintNumber);
}
