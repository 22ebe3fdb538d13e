/** What a complaint costs the database and the machine: budgets that every build holds, and a table on demand. */
@NullMarked
package org.complaintdesk.cost;

import org.jspecify.annotations.NullMarked;
