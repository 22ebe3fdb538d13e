/** What passwords are accepted. */
@NullMarked
package org.complaintdesk.access.password;

import org.jspecify.annotations.NullMarked;
