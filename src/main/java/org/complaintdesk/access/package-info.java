/**
 * Who comes in by which door, with which role: people, roles, grants, sign-in, the first administrator and the shared
 * lists. Knows nothing of what stands behind the doors.
 */
@NullMarked
package org.complaintdesk.access;

import org.jspecify.annotations.NullMarked;

