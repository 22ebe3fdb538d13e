/**
 * The complaint itself: the aggregate that guards its own status, what may be done with it, and the steps of its
 * process. Knows no other capability.
 */
@NullMarked
package org.complaintdesk.complaint;

import org.jspecify.annotations.NullMarked;

