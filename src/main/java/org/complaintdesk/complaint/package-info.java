/** The complaint itself: its number, status, classification, details and case file. Knows no other capability. */
@NullMarked
package org.complaintdesk.complaint;

import org.jspecify.annotations.NullMarked;
