package org.complaintdesk.complaint;

import java.util.Set;
import org.complaintdesk.desk.DomainWord;

/**
 * Where a complaint stands. Transitions that are not listed here do not exist, but for the one of a complaint that was
 * handled elsewhere: once registered it is archived; and that of one that is opened again, which is registered anew.
 */
public enum ComplaintStatus implements DomainWord {
  /** Registered, not yet reviewed. */
  REGISTERED,
  /** Accepted after the content review; being worked on. */
  IN_PROGRESS,
  /** The clock stands: we wait for the customer (DL-6). */
  WAITING_FOR_CUSTOMER,
  /** The customer was told the result. */
  TOLD,
  /** Filed: the end of a complaint that was settled, also of one whose customer nothing reached (AR-1, NG-8). */
  ARCHIVED,
  /** Taken back by the customer: an end. */
  WITHDRAWN,
  /** Not accepted, with the reason explained: an end (FD-4). */
  REJECTED;

  /** True when nothing more happens to the complaint. */
  public boolean isEnd() {
    return this == ARCHIVED || this == WITHDRAWN || this == REJECTED;
  }

  /** True when the customer waits for no result any more: it was told, or nothing more happens. */
  public boolean isAnswered() {
    return this == TOLD || isEnd();
  }

  boolean mayBecome(ComplaintStatus next) {
    return switch (this) {
      // told before its review: solved together with others (RS-6)
      case REGISTERED -> Set.of(IN_PROGRESS, WAITING_FOR_CUSTOMER, TOLD, WITHDRAWN, REJECTED).contains(next);
      // archived without being told: a customer whom nothing reaches (NG-8)
      case IN_PROGRESS -> Set.of(WAITING_FOR_CUSTOMER, TOLD, ARCHIVED, WITHDRAWN, REJECTED).contains(next);
      case WAITING_FOR_CUSTOMER -> Set.of(REGISTERED, IN_PROGRESS, TOLD, WITHDRAWN, REJECTED).contains(next);
      case TOLD -> Set.of(IN_PROGRESS, WAITING_FOR_CUSTOMER, ARCHIVED, WITHDRAWN).contains(next);
      case ARCHIVED, WITHDRAWN, REJECTED -> false;
    };
  }
}
