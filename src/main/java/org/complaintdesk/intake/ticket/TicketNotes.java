package org.complaintdesk.intake.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.Login;
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
  private static final Set<String> ADDED_BY_CLIENTS = Set.of(
      Registration.SENDER_NOTE, Complaints.SUPPLEMENTED, Complaints.REPLIED);

  private final CaseFile caseFile;

  TicketNotes(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  /**
   * The notes that are not on record. A note is, when it has the id of an entry of this case, or the words that the
   * same caller has added before.
   *
   * @throws TicketFault when an entry on record comes with other words, or a new note without any
   */
  List<PatchNote> added(Complaint complaint, List<PatchNote> notes, Login caller) {
    if (notes.isEmpty()) {
      return List.of();
    }
    List<CaseEntry> entries = caseFile.of(complaint.number());
    List<PatchNote> added = new ArrayList<>();
    for (PatchNote note : notes) {
      if (isEntry(note, entries, complaint)) {
        continue;
      }
      String text = TicketText.required(note.place() + ".text", note.text(), LONGEST);
      boolean said = entries.stream().anyMatch(entry -> said(entry, text, caller))
          || added.stream().anyMatch(earlier -> text.equals(earlier.text()));
      if (!said) {
        added.add(note);
      }
    }
    return added;
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
    List<CaseEntry> entries = caseFile.of(complaint.number());
    return notes.stream().filter(note -> !isEntry(note, entries, complaint)).toList();
  }

  private boolean isEntry(PatchNote note, List<CaseEntry> entries, Complaint complaint) {
    Optional<CaseEntry> entry = entries.stream().filter(one -> String.valueOf(one.id()).equals(note.id())).findFirst();
    if (entry.isPresent() && note.text() != null && !isTold(note.text(), entry.get(), complaint)) {
      throw TicketFault.conflict(note.place(), "note-on-record");
    }
    return entry.isPresent();
  }

  /** Whether the words are those of the entry, as some reader is told them. */
  private boolean isTold(String text, CaseEntry entry, Complaint complaint) {
    return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE).map(language -> caseFile.tell(entry, language))
        .anyMatch(told -> text.equals(told) || text.equals(complaint.masked().text(told)));
  }

  private static boolean said(CaseEntry entry, String text, Login caller) {
    return ADDED_BY_CLIENTS.contains(entry.kind()) && caller.equals(entry.actor().orElse(null))
        && entry.arguments().contains(CaseArgument.text(text));
  }
}
