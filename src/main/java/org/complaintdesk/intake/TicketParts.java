package org.complaintdesk.intake;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.CaseEntry;
import org.complaintdesk.complaint.CaseFile;
import org.complaintdesk.deadline.DeadlineKind;
import org.springframework.stereotype.Component;

/** Reads what tickets show besides the complaint itself, for any number of them at once. */
@Component
class TicketParts {

  private final TicketRecordRepository tickets;
  private final CaseFile caseFile;
  private final EntityManager entities;

  TicketParts(TicketRecordRepository tickets, CaseFile caseFile, EntityManager entities) {
    this.tickets = tickets;
    this.caseFile = caseFile;
    this.entities = entities;
  }

  /** What was read, by the complaint's number. */
  record Read(Map<String, TicketContent> contents, Map<String, Instant> dueAt, Map<String, List<CaseEntry>> entries) {

    Optional<TicketContent> content(String number) {
      return Optional.ofNullable(contents.get(number));
    }

    Optional<Instant> dueAt(String number) {
      return Optional.ofNullable(dueAt.get(number));
    }

    List<CaseEntry> entries(String number) {
      return entries.getOrDefault(number, List.of());
    }
  }

  /**
   * Reads what belongs to those complaints.
   *
   * @param withEntries whether the case files are read, too
   */
  Read of(Collection<String> numbers, boolean withEntries) {
    if (numbers.isEmpty()) {
      return new Read(Map.of(), Map.of(), Map.of());
    }
    Map<String, TicketContent> contents = tickets.findByComplaintNumberIn(numbers).stream()
        .collect(Collectors.toMap(TicketRecord::complaintNumber, TicketRecord::content));
    return new Read(contents, dueAt(numbers), withEntries ? caseFile.of(numbers) : Map.of());
  }

  private Map<String, Instant> dueAt(Collection<String> numbers) {
    return entities.createQuery("""
            select d.complaintNumber, d.at from Deadline d
            where d.complaintNumber in :numbers and d.kind = :due and d.replacedAt is null""", Tuple.class)
        .setParameter("numbers", numbers).setParameter("due", DeadlineKind.DUE)
        .getResultStream().collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Instant.class)));
  }
}
