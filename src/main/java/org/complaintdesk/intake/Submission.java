package org.complaintdesk.intake;

import java.util.List;
import org.complaintdesk.complaint.NewComplaint;

/**
 * A ticket that is ready to be registered.
 *
 * @param complaint what it says of the complaint
 * @param ticket what it says besides
 * @param notes words that the client added
 */
record Submission(NewComplaint complaint, TicketContent ticket, List<String> notes) {
}
