/** A simulated year: complaints go through the whole desk in virtual time, and afterwards nothing may have slipped. */
@NullMarked
package org.complaintdesk.year;

import org.jspecify.annotations.NullMarked;
