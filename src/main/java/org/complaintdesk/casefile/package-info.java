/**
 * The whole case file beside a task in Tasklist with the recorded disclosure of the customer's number, and the head of a
 * case at its process in Cockpit (RS-2, TR-1, PR-1).
 */
@NullMarked
package org.complaintdesk.casefile;

import org.jspecify.annotations.NullMarked;
