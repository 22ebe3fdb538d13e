/**
 * Who comes in by which door: sign-in, tokens, refusals, and on whose behalf work is done. Knows nothing of what stands
 * behind the doors.
 */
@NullMarked
package org.complaintdesk.access;

import org.jspecify.annotations.NullMarked;

