package org.complaintdesk.reopening;

import org.springframework.data.repository.Repository;

interface ComplaintRoundRepository extends Repository<ComplaintRound, Long> {

  ComplaintRound save(ComplaintRound round);
}
