@NullMarked
package org.complaintdesk.intake;

import org.jspecify.annotations.NullMarked;
