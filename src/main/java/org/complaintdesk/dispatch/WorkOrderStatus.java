package org.complaintdesk.dispatch;

import org.complaintdesk.desk.DomainWord;

/** Where a work order stands. */
enum WorkOrderStatus implements DomainWord {
  /** Sent to the department. */
  ISSUED,
  /** The department has learned the case and looks for the cause; kept as issued, with when it was accepted. */
  ACCEPTED,
  /** The department found the cause and works on the solution. */
  DIAGNOSED,
  /** Sent back with a reason (退单). */
  RETURNED,
  /** The customer agreed and the plan was carried out. */
  DONE,
  /** The customer did not agree. */
  NOT_AGREED,
  /** Ended with its complaint before it was done. */
  CANCELLED
}
