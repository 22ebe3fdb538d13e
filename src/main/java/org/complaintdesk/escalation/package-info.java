/**
 * Escalated complaints: judged by a team, owned by one person, investigated, settled (ES-1, ES-2, ES-4). Knows
 * complaints and their deadlines, and no other capability.
 */
@NullMarked
package org.complaintdesk.escalation;

import org.jspecify.annotations.NullMarked;
