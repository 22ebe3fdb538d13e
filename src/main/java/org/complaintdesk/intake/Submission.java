package org.complaintdesk.intake;

import java.util.List;
import org.complaintdesk.complaint.NewComplaint;

/**
 * A ticket that is ready to be registered.
 *
 * @param complaint what it says of the complaint
 * @param ticket what it says besides
 * @param notes words that the client added
 * @param unkept where the client sent something that the desk does not keep
 */
record Submission(NewComplaint complaint, TicketContent ticket, List<String> notes, List<String> unkept) {

  Submission(NewComplaint complaint, TicketContent ticket, List<String> notes) {
    this(complaint, ticket, notes, List.of());
  }

  Submission besides(List<String> places) {
    return new Submission(complaint, ticket, notes, places);
  }
}
