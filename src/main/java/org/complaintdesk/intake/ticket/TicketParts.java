package org.complaintdesk.intake.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.intake.TicketContent;
import org.complaintdesk.intake.TicketRecord;
import org.complaintdesk.intake.TicketRecordRepository;
import org.complaintdesk.link.ComplaintLinks;
import org.complaintdesk.link.ComplaintLinks.Link;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Component;

/** Reads what tickets show besides the complaint itself, for any number of them at once. */
@Component
class TicketParts {

  private final TicketRecordRepository tickets;
  private final CaseFile caseFile;
  private final Deadlines deadlines;
  private final ComplaintLinks links;

  TicketParts(TicketRecordRepository tickets, CaseFile caseFile, Deadlines deadlines, ComplaintLinks links) {
    this.tickets = tickets;
    this.caseFile = caseFile;
    this.deadlines = deadlines;
    this.links = links;
  }

  /** What was read, by the complaint's number. */
  record Read(Map<CaseNumber, TicketContent> contents, Map<CaseNumber, Instant> dueAt,
      Map<CaseNumber, List<CaseEntry>> entries, Map<CaseNumber, List<Link>> links) {

    Optional<TicketContent> content(CaseNumber number) {
      return Optional.ofNullable(contents.get(number));
    }

    Optional<Instant> dueAt(CaseNumber number) {
      return Optional.ofNullable(dueAt.get(number));
    }

    List<CaseEntry> entries(CaseNumber number) {
      return entries.getOrDefault(number, List.of());
    }

    List<Link> links(CaseNumber number) {
      return links.getOrDefault(number, List.of());
    }
  }

  /**
   * Reads what belongs to those complaints.
   *
   * @param withEntries whether the case files are read, too
   */
  Read of(Collection<Complaint> complaints, boolean withEntries) {
    if (complaints.isEmpty()) {
      return new Read(Map.of(), Map.of(), Map.of(), Map.of());
    }
    List<CaseNumber> numbers = complaints.stream().map(Complaint::number).toList();
    Map<CaseNumber, TicketContent> contents = tickets
        .findByComplaintNumberIn(numbers.stream().map(CaseNumber::value).toList()).stream()
        .collect(Collectors.toMap(TicketRecord::complaintNumber, TicketRecord::content));
    return new Read(contents, deadlines.at(numbers, DeadlineKind.DUE), withEntries ? caseFile.of(numbers) : Map.of(),
        links.of(complaints));
  }
}
