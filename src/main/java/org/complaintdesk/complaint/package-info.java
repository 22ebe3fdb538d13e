/**
 * The complaint itself: the aggregate that guards its own status, what may be done with it, and the steps of its
 * process. Knows no other capability, and of {@code tasklist} only what forms are made of.
 */
@NullMarked
package org.complaintdesk.complaint;

import org.jspecify.annotations.NullMarked;

