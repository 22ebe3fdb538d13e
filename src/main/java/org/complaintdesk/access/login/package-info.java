/**
 * How often passwords may be tried: who sends wrong ones waits, and stops nobody else. Knows no engine and no door; both
 * ask here.
 */
@NullMarked
package org.complaintdesk.access.login;

import org.jspecify.annotations.NullMarked;
