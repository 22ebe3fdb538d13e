package org.complaintdesk.intake.ticket;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.search.ComplaintQuery;
import org.springframework.data.jpa.domain.Specification;

/**
 * What a client asks of the list of tickets.
 *
 * @param offset how many tickets come before the page
 * @param limit how many are on the page at most
 */
record ListRequest(ComplaintQuery wanted, int offset, int limit) {

  /** The owners of external identifiers that are asked for, when nothing else is: these are counted off an index. */
  Optional<Set<String>> ownersAlone() {
    List<Specification<Complaint>> besides = wanted.besides();
    boolean alone = wanted.values().isEmpty() && wanted.times().isEmpty() && besides.size() == 1;
    return alone && besides.get(0) instanceof ExternalIdentifierIs asked && asked.ids().isEmpty()
        ? Optional.of(asked.owners()) : Optional.empty();
  }
}
