/**
 * The file of the embedded database: kept near the size of its content. With any other database nothing happens here.
 * Knows nothing of what stands in it.
 */
@NullMarked
package org.complaintdesk.database;

import org.jspecify.annotations.NullMarked;
