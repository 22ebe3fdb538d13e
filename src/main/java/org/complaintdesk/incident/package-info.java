/** Network incidents that many complaints share, and the emergency team's answer to them and to urgent complaints (RS-6, DX-5). */
@NullMarked
package org.complaintdesk.incident;

import org.jspecify.annotations.NullMarked;
