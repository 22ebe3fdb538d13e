/** An upgrade of the desk keeps the cases that were running: a database of before goes on under the program of now. */
@NullMarked
package org.complaintdesk.upgrade;

import org.jspecify.annotations.NullMarked;
