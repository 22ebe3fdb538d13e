/**
 * Who is away, until when, and who stands in (RS-7). Knows people and who leads them; what becomes of their tasks is
 * another room's.
 */
@NullMarked
package org.complaintdesk.absence;

import org.jspecify.annotations.NullMarked;
