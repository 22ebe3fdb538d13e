/**
 * How a complaint is classified: its type, impact, consequence, level, cause and attribution. Knows tables, but no
 * complaint.
 */
@NullMarked
package org.complaintdesk.complaint.type;

import org.jspecify.annotations.NullMarked;

