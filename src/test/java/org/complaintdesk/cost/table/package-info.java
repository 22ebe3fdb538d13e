/** The table of what a complaint costs: its figures, what each is to reach, and what was measured. */
@NullMarked
package org.complaintdesk.cost.table;

import org.jspecify.annotations.NullMarked;
