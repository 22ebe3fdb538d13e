/**
 * Complaints about one matter that belong together (NG-10): the later follows the leading one, waits for it and is
 * answered with it; neither loses its text, and the link can be taken back. Knows complaints and no other capability.
 */
@NullMarked
package org.complaintdesk.link;

import org.jspecify.annotations.NullMarked;
