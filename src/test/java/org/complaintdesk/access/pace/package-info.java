/** How much a login may ask for, at the counter itself. */
@NullMarked
package org.complaintdesk.access.pace;

import org.jspecify.annotations.NullMarked;
