/**
 * What forms show and offer, as records that capabilities fill: sections, options, fields of actions. Knows none of
 * them, and masks what it hands on.
 */
@NullMarked
package org.complaintdesk.tasklist.form;

import org.jspecify.annotations.NullMarked;

