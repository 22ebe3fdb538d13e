/** What a new desk begins with. */
@NullMarked
package org.complaintdesk.access.seed;

import org.jspecify.annotations.NullMarked;
