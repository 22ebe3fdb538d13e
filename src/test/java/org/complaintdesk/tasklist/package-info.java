/** Scenarios of the case file in Tasklist. */
@NullMarked
package org.complaintdesk.tasklist;

import org.jspecify.annotations.NullMarked;

