/**
 * Work orders: what is dispatched to a department, returned, solved and closed (RS-1 to RS-3). Knows complaints and
 * their deadlines, and no other capability.
 */
@NullMarked
package org.complaintdesk.dispatch;

import org.jspecify.annotations.NullMarked;
