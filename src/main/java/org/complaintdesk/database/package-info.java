/** The file of the embedded database: kept near the size of its content. With any other database nothing happens here. */
@NullMarked
package org.complaintdesk.database;

import org.jspecify.annotations.NullMarked;
