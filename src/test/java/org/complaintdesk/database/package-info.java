/** The file of the embedded database stays small, and no commit is lost for it. */
@NullMarked
package org.complaintdesk.database;

import org.jspecify.annotations.NullMarked;
