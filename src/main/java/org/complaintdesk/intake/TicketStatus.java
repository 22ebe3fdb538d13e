package org.complaintdesk.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintdesk.complaint.ComplaintStatus;

/** The status words of TMF621 v5. */
public final class TicketStatus {

  /** Every word of the specification; {@code held} is one that no complaint of the desk takes. */
  public static final List<String> WORDS = List.of(
      "acknowledged", "rejected", "pending", "held", "inProgress", "cancelled", "closed", "resolved");

  private TicketStatus() {
  }

  /**
   * The status that the desk means by a word of the specification; empty for one that no complaint takes.
   *
   * @throws TicketFault naming {@code field} when it is no such word
   */
  public static Optional<ComplaintStatus> meant(String field, String word) {
    if (!WORDS.contains(word)) {
      throw TicketFault.at(field, "not-one-of", String.join(", ", WORDS));
    }
    return Stream.of(ComplaintStatus.values()).filter(status -> of(status).equals(word)).findFirst();
  }

  /** The word for it in the ticket interface. */
  public static String of(ComplaintStatus status) {
    return switch (status) {
      case REGISTERED -> "acknowledged";
      case IN_PROGRESS -> "inProgress";
      case WAITING_FOR_CUSTOMER -> "pending";
      case TOLD -> "resolved";
      case ARCHIVED -> "closed";
      case WITHDRAWN -> "cancelled";
      case REJECTED -> "rejected";
    };
  }
}
