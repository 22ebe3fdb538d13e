/** Complaints looked for by what is known of them. Knows nothing of who asks. */
@NullMarked
package org.complaintdesk.complaint.search;

import org.jspecify.annotations.NullMarked;

