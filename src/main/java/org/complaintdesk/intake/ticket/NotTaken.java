package org.complaintdesk.intake.ticket;

import java.util.ArrayList;
import java.util.List;
import org.complaintdesk.intake.ticket.TicketPatch.PatchNote;

/**
 * What of a change was not taken over.
 *
 * @param unkept where something stands that the desk does not keep
 * @param repeated the notes that were taken for ones sent before
 */
record NotTaken(List<String> unkept, List<PatchNote> repeated) {

  /** Nothing: all was taken over, now or when the same change came before. */
  static final NotTaken NOTHING = new NotTaken(List.of(), List.of());

  /** Of a patch of which those notes are new. */
  static NotTaken of(TicketPatch patch, List<PatchNote> added, List<PatchNote> repeated) {
    List<String> unkept = new ArrayList<>(patch.unkept());
    added.forEach(note -> unkept.addAll(note.unkept()));
    return new NotTaken(unkept, repeated);
  }
}
