@NullMarked
package org.complaintdesk.deadline;

import org.jspecify.annotations.NullMarked;
