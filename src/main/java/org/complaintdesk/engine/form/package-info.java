/** What a form that is opened is filled with, and what of a form that is sent is let through. */
@NullMarked
package org.complaintdesk.engine.form;

import org.jspecify.annotations.NullMarked;

