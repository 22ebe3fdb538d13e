package org.complaintdesk.intake;

import java.util.List;
import org.complaintdesk.complaint.NewComplaint;

/**
 * A ticket as the desk understands it, ready to be registered.
 *
 * @param complaint what it says of the complaint
 * @param content what it says besides
 * @param notes words that the client added
 * @param relationships other tickets that it is to be linked with
 * @param unkept where the client sent something that the desk does not keep
 */
record MappedTicket(NewComplaint complaint, TicketContent content, List<String> notes,
    List<TicketLinks.Given> relationships, List<String> unkept) {

  MappedTicket(NewComplaint complaint, TicketContent content, List<String> notes,
      List<TicketLinks.Given> relationships) {
    this(complaint, content, notes, relationships, List.of());
  }

  MappedTicket besides(List<String> places) {
    return new MappedTicket(complaint, content, notes, relationships, places);
  }
}
