package org.complaintdesk.intake;

import java.util.List;

/**
 * A ticket as it came.
 *
 * @param kept what the desk keeps of it, by which it is known to be the same when it comes again
 * @param whole all of it that the desk can read, wrong words among it
 * @param unkept where something stands that the desk does not keep
 */
public record SentTicket(TroubleTicket kept, TroubleTicket whole, List<String> unkept) {

  /** A ticket of nothing but what the desk keeps. */
  public static SentTicket of(TroubleTicket ticket) {
    return new SentTicket(ticket, ticket, List.of());
  }

  ContentHash hash() {
    return ContentHash.of(kept, whole);
  }
}
