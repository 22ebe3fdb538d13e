package org.complaintdesk.repair;

/** The table that could not answer is still the one that holds. */
class StillFaultyException extends RuntimeException {

  /** @param fault what is wrong with it, as the incident said from the beginning */
  StillFaultyException(String fault) {
    super(fault);
  }
}
