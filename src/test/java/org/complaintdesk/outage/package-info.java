/** The desk while its disk is full, its database away or its mail server dead. */
@NullMarked
package org.complaintdesk.outage;

import org.jspecify.annotations.NullMarked;
