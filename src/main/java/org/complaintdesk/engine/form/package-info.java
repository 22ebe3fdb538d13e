/**
 * What a form that is opened is filled with, and what of a form that is sent is let through. Knows the complaint and
 * what {@code tasklist} shows of it, but no other capability, and no form in particular.
 */
@NullMarked
package org.complaintdesk.engine.form;

import org.jspecify.annotations.NullMarked;

