/**
 * What all ways in share: that one submission makes one complaint (IN-9), what a ticket may say, and who read a
 * customer's number. Knows no address and no file.
 */
@NullMarked
package org.complaintdesk.intake;

import org.jspecify.annotations.NullMarked;

