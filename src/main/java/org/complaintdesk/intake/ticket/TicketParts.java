package org.complaintdesk.intake.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
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
  record Read(Map<CaseNumber, TicketContent> contents, Map<CaseNumber, Instant> dueAt,
      Map<CaseNumber, List<CaseEntry>> entries) {

    Optional<TicketContent> content(CaseNumber number) {
      return Optional.ofNullable(contents.get(number));
    }

    Optional<Instant> dueAt(CaseNumber number) {
      return Optional.ofNullable(dueAt.get(number));
    }

    List<CaseEntry> entries(CaseNumber number) {
      return entries.getOrDefault(number, List.of());
    }
  }

  /**
   * Reads what belongs to those complaints.
   *
   * @param withEntries whether the case files are read, too
   */
  Read of(Collection<CaseNumber> numbers, boolean withEntries) {
    if (numbers.isEmpty()) {
      return new Read(Map.of(), Map.of(), Map.of());
    }
    Map<CaseNumber, TicketContent> contents = tickets
        .findByComplaintNumberIn(numbers.stream().map(CaseNumber::value).toList()).stream()
        .collect(Collectors.toMap(TicketRecord::complaintNumber, TicketRecord::content));
    return new Read(contents, deadlines.at(numbers, DeadlineKind.DUE), withEntries ? caseFile.of(numbers) : Map.of());
  }
}
