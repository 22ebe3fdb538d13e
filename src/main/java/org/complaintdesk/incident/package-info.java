/**
 * Incidents that many complaints share, and what the emergency team does about urgent cases (RS-6, DX-5). Knows
 * complaints and their deadlines, and no other capability.
 */
@NullMarked
package org.complaintdesk.incident;

import org.jspecify.annotations.NullMarked;
