package org.complaintdesk.intake.ticket;

import org.complaintdesk.desk.DomainWord;

/** What a customer may ask for or answer, besides adding to the ticket and taking it back (RS-3, NG-4, ES-1). */
enum TicketRequest implements DomainWord {
  /** That whoever works on it hurries. */
  CHASE,
  /** How it stands. */
  PROGRESS,
  /** That it is escalated. */
  ESCALATION,
  /** Nothing: it answers what we asked (CL-3). */
  REPLY,
  /** That the closed ticket is handled again (NG-10). */
  REOPEN
}
