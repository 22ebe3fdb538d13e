/**
 * The database as a whole: its file, which is kept near the size of its content if it is embedded, and the watch, which
 * knows whether it answers and keeps what it is told. Knows nothing of what stands in it.
 */
@NullMarked
package org.complaintdesk.database;

import org.jspecify.annotations.NullMarked;
