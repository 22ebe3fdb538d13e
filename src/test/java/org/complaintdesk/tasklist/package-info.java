/** Scenarios of the case file in Tasklist. */
@NullMarked
package org.complaintdesk.casefile;

import org.jspecify.annotations.NullMarked;

