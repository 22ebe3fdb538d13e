package org.complaintdesk.tasklist;

import java.util.List;

/**
 * A running case among others, in the reader's language, the customer masked.
 *
 * @param process the id of its process
 * @param number of the case; empty where the process belongs to none
 * @param steps what people work on in the case at the moment
 */
record CaseLine(String process, String number, String customer, String type, String urgency, List<String> steps) {

  /** The newest of them, and how many there are. */
  record Page(long total, List<CaseLine> cases) {
  }
}
