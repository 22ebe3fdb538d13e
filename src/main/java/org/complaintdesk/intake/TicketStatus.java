package org.complaintdesk.intake;

import java.util.List;
import org.complaintdesk.complaint.ComplaintStatus;

/** The status words of TMF621 v5. */
final class TicketStatus {

  /** Every word of the specification; {@code held} is one that no complaint of the desk takes. */
  static final List<String> WORDS = List.of(
      "acknowledged", "rejected", "pending", "held", "inProgress", "cancelled", "closed", "resolved");

  private TicketStatus() {
  }

  static String of(ComplaintStatus status) {
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
