/**
 * What people see and do beside a task: the case file with the recorded disclosure of the customer's number, the cards
 * of the lists, actions on a case, and the head of a case in Cockpit (RS-2, TR-1, PR-1). Knows of capabilities what
 * they show, not how they work.
 */
@NullMarked
package org.complaintdesk.tasklist;

import org.jspecify.annotations.NullMarked;

