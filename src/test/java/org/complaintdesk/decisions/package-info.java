/** Tests of the decision tables in {@code decisions/}: rule by rule, for gaps and overlaps, and against the house rules. */
@NullMarked
package org.complaintdesk.decisions;

import org.jspecify.annotations.NullMarked;
