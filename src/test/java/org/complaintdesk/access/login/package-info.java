/** How logins are slowed down, at the threshold itself. */
@NullMarked
package org.complaintdesk.access.login;

import org.jspecify.annotations.NullMarked;
