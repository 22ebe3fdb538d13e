package org.complaintdesk.notice;

/** A channel did not take a notice. What is said here holds no personal data: operators read it in logs and Cockpit. */
class NotDeliveredException extends RuntimeException {

  private final String fault;

  /**
   * Made without the cause, whose message may quote addresses (PR-1).
   *
   * @param fault the name of what failed, {@code label.notice-fault.<fault>} of the bundle
   */
  NotDeliveredException(String fault, String message) {
    super(message);
    this.fault = fault;
  }

  String fault() {
    return fault;
  }
}
