/** Tests of the decision tables: rule by rule, for gaps and overlaps, and against the rules of the house. */
@NullMarked
package org.complaintdesk.decisions;

import org.jspecify.annotations.NullMarked;
