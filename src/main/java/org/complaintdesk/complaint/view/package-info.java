/**
 * What is shown of a case, in forms, in its case file and in lists, and how other capabilities add what they know of it.
 */
@NullMarked
package org.complaintdesk.complaint.view;

import org.jspecify.annotations.NullMarked;

