package org.complaintdesk.intake.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.intake.TicketContent;
import org.complaintdesk.intake.TicketRecord;
import org.complaintdesk.intake.TicketRecordRepository;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Component;

/** Reads what tickets show besides the complaint itself, for any number of them at once. */
@Component
class TicketParts {

  private final TicketRecordRepository tickets;
  private final CaseFile caseFile;
  private final Deadlines deadlines;

  TicketParts(TicketRecordRepository tickets, CaseFile caseFile, Deadlines deadlines) {
    this.tickets = tickets;
    this.caseFile = caseFile;
    this.deadlines = deadlines;
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
    return new Read(contents, deadlines.at(numbers, DeadlineKind.DUE), withEntries ? caseFile.of(numbers) : Map.of());
  }
}
