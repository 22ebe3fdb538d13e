/**
 * How much one login may ask of the desk in a minute: whoever asks for more is refused, and holds up nobody else. Knows
 * no engine; all doors ask here.
 */
@NullMarked
package org.complaintdesk.access.pace;

import org.jspecify.annotations.NullMarked;
