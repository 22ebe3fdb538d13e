package org.complaintdesk.intake.ticket;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Set;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.search.ComplaintKey;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.intake.TicketRecord;
import org.springframework.data.jpa.domain.Specification;

/**
 * Tickets of one of those severities. A client's own word counts only as long as nobody has set the impact, because
 * that is when it is answered.
 */
record SeverityIs(Set<Impact> impacts, Set<String> words) implements Specification<Complaint> {

  @Override
  public Predicate toPredicate(Root<Complaint> complaint, CriteriaQuery<?> query, CriteriaBuilder build) {
    Subquery<String> tickets = query.subquery(String.class);
    Root<TicketRecord> ticket = tickets.from(TicketRecord.class);
    tickets.select(ticket.get("complaintNumber")).where(ticket.get("severity").in(words));
    Path<Impact> impact = ComplaintKey.IMPACT.of(complaint);
    Predicate ownWord = build.and(impact.isNull(), ComplaintKey.NUMBER.of(complaint).in(tickets));
    return impacts.isEmpty() ? ownWord : build.or(impact.in(impacts), ownWord);
  }
}
