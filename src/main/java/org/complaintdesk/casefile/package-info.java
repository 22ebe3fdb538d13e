/** The whole case file beside a task in Tasklist, and the recorded disclosure of the customer's number (RS-2, PR-1). */
@NullMarked
package org.complaintdesk.casefile;

import org.jspecify.annotations.NullMarked;
