package org.complaintdesk.intake.ticket;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.IntakeTexts;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.ticket.TicketPatch.PatchNote;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * The notes that the desk answers of a ticket, to know those again that a client has read and sends back: by the id, or by
 * author or date together with the whole sentence that was answered. Words alone are never enough.
 */
class NotesOnRecord {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  private final Complaint complaint;
  private final List<CaseEntry> entries;
  private final Map<String, CaseEntry> byId;
  private final CaseFile caseFile;
  private final Set<String> authorsOfTheDesk;
  private final Map<Long, Set<String>> sentences = new HashMap<>();

  NotesOnRecord(Complaint complaint, CaseFile caseFile, IntakeTexts texts) {
    this.complaint = complaint;
    this.entries = caseFile.of(complaint.number());
    this.byId = entries.stream().collect(Collectors.toMap(entry -> String.valueOf(entry.id()), entry -> entry));
    this.caseFile = caseFile;
    this.authorsOfTheDesk = LANGUAGES.stream().map(language -> texts.say("author.desk", language))
        .collect(Collectors.toSet());
  }

  /** The entries of the case file, oldest first. */
  List<CaseEntry> entries() {
    return entries;
  }

  /**
   * Whether it is one of them.
   *
   * @throws TicketFault when it has the id of one and other words
   */
  boolean has(PatchNote note) {
    CaseEntry entry = note.id() == null ? null : byId.get(note.id());
    if (entry == null) {
      return isTold(note);
    }
    if (note.text() != null && !isTold(note.text(), entry)) {
      throw TicketFault.conflict(note.place(), "note-on-record");
    }
    return true;
  }

  /** Whether author and date are those of an entry, as far as they are given – one of them must be – and so are the words. */
  private boolean isTold(PatchNote note) {
    String author = note.author();
    String date = note.date();
    if (author == null && date == null) {
      return false;
    }
    Instant at = date == null ? null : toTheSecond(date);
    return entries.stream().anyMatch(entry -> (author == null || isAuthor(author, entry))
        && (date == null || toTheSecond(entry.happenedAt()).equals(at)) && isTold(note.text(), entry));
  }

  private boolean isAuthor(String author, CaseEntry entry) {
    return entry.actor().map(Login::value).map(author::equals).orElseGet(() -> authorsOfTheDesk.contains(author));
  }

  /** Whether the words are those of the entry, as some reader is told them. */
  private boolean isTold(@Nullable String text, CaseEntry entry) {
    return sentences.computeIfAbsent(entry.id(), id -> sentences(entry)).contains(text);
  }

  private Set<String> sentences(CaseEntry entry) {
    return LANGUAGES.stream().map(language -> caseFile.tell(entry, language))
        .flatMap(told -> Stream.of(told, complaint.masked().text(told))).collect(Collectors.toSet());
  }

  private static Instant toTheSecond(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  private static @Nullable Instant toTheSecond(String date) {
    try {
      return toTheSecond(OffsetDateTime.parse(date).toInstant());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
