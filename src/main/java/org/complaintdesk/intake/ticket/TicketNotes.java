package org.complaintdesk.intake.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Correspondence;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.IntakeTexts;
import org.complaintdesk.intake.Registration;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TicketText;
import org.complaintdesk.intake.ticket.TicketPatch.PatchNote;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Component;

/** Tells the new notes of a patch from those that the case file has. */
@Component
class TicketNotes {

  private static final int LONGEST = 4000;
  private static final int MOST_AT_ONCE = 50;
  private static final Set<String> ADDED_BY_CLIENTS = Set.of(
      Registration.SENDER_NOTE, Correspondence.SUPPLEMENTED, Correspondence.REPLIED);

  private final CaseFile caseFile;
  private final IntakeTexts texts;
  private final ChangeProperties properties;
  private final Clock clock;

  TicketNotes(CaseFile caseFile, IntakeTexts texts, ChangeProperties properties, Clock clock) {
    this.caseFile = caseFile;
    this.texts = texts;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * The notes that are not on record.
   *
   * @param added those that are new
   * @param repeated those that were taken for one sent again: the same words
   */
  record Sorted(List<PatchNote> added, List<PatchNote> repeated) {
  }

  /**
   * Sorts the notes that are no entries of the case file. Where nothing else says whether one is new, it is the same that
   * the same caller has added a moment ago, unless we asked the customer something since; within one patch the same words
   * are one note.
   *
   * @param surelyNew that the notes are new, whatever was said before: they come with a key of their own, or answer what
   *     we ask now
   * @throws TicketFault when an entry on record comes with other words, a new note without any, or too many are new
   */
  Sorted sorted(Complaint complaint, List<PatchNote> notes, Login caller, boolean surelyNew) {
    Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
    if (notes.isEmpty()) {
      return sorted;
    }
    NotesOnRecord onRecord = new NotesOnRecord(complaint, caseFile, texts);
    Set<CaseArgument> said = surelyNew ? new HashSet<>() : saidAMomentAgo(onRecord.entries(), caller);
    for (PatchNote note : notes) {
      if (!onRecord.has(note)) {
        String text = TicketText.required(note.place() + ".text", note.text(), LONGEST);
        (said.add(CaseArgument.text(text)) ? sorted.added() : sorted.repeated()).add(note);
      }
    }
    if (sorted.added().size() > MOST_AT_ONCE) {
      throw TicketFault.at(TicketPatch.NOTE, "too-many-new", MOST_AT_ONCE);
    }
    return sorted;
  }

  /**
   * The notes that are no entries of the case file, whether their words came before or not: whoever asks again means it.
   *
   * @throws TicketFault when an entry on record comes with other words
   */
  List<PatchNote> withoutEntries(Complaint complaint, List<PatchNote> notes) {
    if (notes.isEmpty()) {
      return List.of();
    }
    NotesOnRecord onRecord = new NotesOnRecord(complaint, caseFile, texts);
    return notes.stream().filter(note -> !onRecord.has(note)).toList();
  }

  private Set<CaseArgument> saidAMomentAgo(List<CaseEntry> entries, Login caller) {
    Instant since = clock.instant().minus(properties.repeatWithin());
    return sinceWeAsked(entries).stream()
        .filter(entry -> entry.happenedAt().isAfter(since) && ADDED_BY_CLIENTS.contains(entry.kind())
            && caller.equals(entry.actor().orElse(null)))
        .flatMap(entry -> entry.arguments().stream()).collect(Collectors.toCollection(HashSet::new));
  }

  private static List<CaseEntry> sinceWeAsked(List<CaseEntry> entries) {
    int last = entries.size();
    while (last > 0 && !entries.get(last - 1).kind().equals(Correspondence.ASKED)) {
      last--;
    }
    return entries.subList(last, entries.size());
  }
}
