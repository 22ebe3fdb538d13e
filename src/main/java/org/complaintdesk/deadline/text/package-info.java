/**
 * The sentences of the deadline's rooms: what is wrong with calendar files, tables and models, and what deadlines are
 * called. Knows no calendar and no deadline.
 */
@NullMarked
package org.complaintdesk.deadline.text;

import org.jspecify.annotations.NullMarked;
