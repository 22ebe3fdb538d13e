/**
 * What customers and staff are told: texts from a table, delivery by a channel, and the record that proves it (NG-2).
 * Knows complaints, but none of the capabilities that have something to tell.
 */
@NullMarked
package org.complaintdesk.notice;

import org.jspecify.annotations.NullMarked;
