/**
 * Complaints that were closed and are opened again: a new round of handling under the same number (NG-10). Knows
 * complaints, their deadlines and links, and no other capability.
 */
@NullMarked
package org.complaintdesk.reopening;

import org.jspecify.annotations.NullMarked;
