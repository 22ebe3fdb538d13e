/** Which passwords are accepted, and who has to choose one of his own first. Knows no engine and no door. */
@NullMarked
package org.complaintdesk.access.password;

import org.jspecify.annotations.NullMarked;
