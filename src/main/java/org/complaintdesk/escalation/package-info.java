/** Escalated complaints: judged by a team, owned by one person, investigated, settled (ES-1, ES-2, ES-4). */
@NullMarked
package org.complaintdesk.escalation;

import org.jspecify.annotations.NullMarked;
