/** Scenarios of who may what, told over the real port. */
@NullMarked
package org.complaintdesk.access;

import org.jspecify.annotations.NullMarked;
