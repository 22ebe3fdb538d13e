/** Ways in: trouble tickets over TM Forum TMF621 v5, and that one submission makes one complaint. */
@NullMarked
package org.complaintdesk.intake;

import org.jspecify.annotations.NullMarked;
