/**
 * The peer that the desk is held against: what a plain Camunda Boot application costs that does the same work for the
 * same people with one small process, and nothing else.
 */
@NullMarked
package org.complaintdesk.cost.peer;

import org.jspecify.annotations.NullMarked;
