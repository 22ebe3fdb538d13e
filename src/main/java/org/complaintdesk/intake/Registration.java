package org.complaintdesk.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.complaintdesk.archive.Archive;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.intake.IdempotencyKey.Key;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a submission once: keys, ticket, complaint and process begin in one transaction or not at all (IN-9). */
@Service
public class Registration {

  /** The kind of the entry in the case file that keeps a note sent with a ticket. */
  public static final String SENDER_NOTE = "sender-note";

  private final IdempotencyKeyRepository keys;
  private final TicketRecordRepository tickets;
  private final ComplaintHandling handling;
  private final Complaints complaints;
  private final Archive archive;
  private final CaseFile caseFile;
  private final HomeRegions regions;
  private final TicketLinks links;

  Registration(IdempotencyKeyRepository keys, TicketRecordRepository tickets, ComplaintHandling handling,
      Complaints complaints, Archive archive, CaseFile caseFile, HomeRegions regions, TicketLinks links) {
    this.keys = keys;
    this.tickets = tickets;
    this.handling = handling;
    this.complaints = complaints;
    this.archive = archive;
    this.caseFile = caseFile;
    this.regions = regions;
    this.links = links;
  }

  /**
   * The complaint that this submission already became, or empty when it comes for the first time.
   *
   * @throws TicketFault when one of the keys stands for other content
   */
  @Transactional(readOnly = true)
  Optional<CaseNumber> earlier(List<PlacedKey> placed, ContentHash content) {
    Optional<CaseNumber> number = Optional.empty();
    for (PlacedKey wanted : placed) {
      Optional<IdempotencyKey> known = keys.findByKey(wanted.key());
      if (known.isPresent() && !known.get().standsFor(content)) {
        throw TicketFault.conflict(wanted.field(), known.get().complaintNumber().orElse(null));
      }
      number = number.or(() -> known.flatMap(IdempotencyKey::complaintNumber));
    }
    return number;
  }

  /**
   * Registers the complaint, unless the same submission became one before. The keys go first, so that a second submission
   * of the same waits for this one.
   *
   * @param ticket asked for only when it comes for the first time, and in the transaction in which it is registered
   * @param row of a file in which it came, or null
   */
  @Transactional
  Receipt register(Supplier<MappedTicket> ticket, List<PlacedKey> placed, ContentHash content, @Nullable FileRow row) {
    return register(ticket, placed, content, row, this::begun);
  }

  /** The same for a complaint that was handled elsewhere and has ended there: it is filed, and nothing begins (AR-1). */
  @Transactional
  Receipt takeOver(Supplier<MappedTicket> ticket, List<PlacedKey> placed, ContentHash content, @Nullable FileRow row) {
    Receipt receipt = register(ticket, placed, content, row, facts -> complaints.takeOver(facts).number());
    if (receipt.first()) {
      archive.keepHistory(receipt.number());
    }
    return receipt;
  }

  private Receipt register(Supplier<MappedTicket> ticket, List<PlacedKey> placed, ContentHash content,
      @Nullable FileRow row, Function<NewComplaint, CaseNumber> way) {
    Optional<CaseNumber> earlier = earlier(placed, content);
    return earlier.isPresent() ? new Receipt(earlier.get(), false)
        : new Receipt(register(ticket.get(), placed, content, row, way), true);
  }

  private CaseNumber begun(NewComplaint facts) {
    Complaint complaint = handling.register(facts);
    if (complaint.complainant().homeRegion() == null) {
      regions.tellOfFault(complaint.number());
    }
    return complaint.number();
  }

  private CaseNumber register(MappedTicket ticket, List<PlacedKey> placed, ContentHash content, @Nullable FileRow row,
      Function<NewComplaint, CaseNumber> way) {
    List<IdempotencyKey> reserved = keys.saveAllAndFlush(placed.stream()
        .map(wanted -> new IdempotencyKey(wanted.key(), content)).toList());
    CaseNumber number = way.apply(ticket.complaint());
    reserved.forEach(key -> key.became(number));
    tickets.save(new TicketRecord(number, ticket.content(), row));
    ticket.notes().forEach(note -> caseFile.record(number, SENDER_NOTE, CaseArgument.text(note)));
    links.link(number, ticket.relationships(), ticket.complaint().registeredBy(), false);
    tellUnkept(number, ticket.unkept());
    return number;
  }

  /** Whether that complaint came in that row of a file. */
  boolean cameIn(CaseNumber number, FileRow row) {
    return tickets.existsByComplaintNumberAndFileRow(number.value(), row);
  }

  /** Tells in the case file that something came which the desk does not keep, so that whoever works on it can ask. */
  public void tellUnkept(CaseNumber number, List<String> places) {
    if (!places.isEmpty()) {
      caseFile.record(number, "not-kept", CaseArgument.text(AttributeName.listed(places)));
    }
  }

  /**
   * A key and where in the request it stood.
   *
   * @param field the attribute or header to name when it is refused
   */
  record PlacedKey(String field, Key key) {
  }
}
