package org.complaintdesk.intake.ticket;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.search.ComplaintKey;
import org.complaintdesk.intake.TicketContent.Identifier;
import org.complaintdesk.intake.TicketRecord;
import org.springframework.data.jpa.domain.Specification;

/** Tickets that have one of those ids and owners in another system, both in one identifier; no ids mean any. */
record ExternalIdentifierIs(Set<String> ids, Set<String> owners) implements Specification<Complaint> {

  @Override
  public Predicate toPredicate(Root<Complaint> complaint, CriteriaQuery<?> query, CriteriaBuilder build) {
    Subquery<String> tickets = query.subquery(String.class);
    Root<TicketRecord> ticket = tickets.from(TicketRecord.class);
    Join<TicketRecord, Identifier> identifier = ticket.join("identifiers");
    List<Predicate> asked = new ArrayList<>();
    if (!ids.isEmpty()) {
      asked.add(identifier.get("id").in(ids));
    }
    if (!owners.isEmpty()) {
      asked.add(identifier.get("owner").in(owners));
    }
    tickets.select(ticket.get("complaintNumber"));
    if (!ids.isEmpty()) {
      return ComplaintKey.NUMBER.of(complaint).in(tickets.where(asked.toArray(Predicate[]::new)));
    }
    // An owner may have most of the tickets: looking at each, newest first, fills a page sooner than collecting all.
    asked.add(build.equal(ticket.get("complaintNumber"), ComplaintKey.NUMBER.of(complaint)));
    return build.exists(tickets.where(asked.toArray(Predicate[]::new)));
  }
}
