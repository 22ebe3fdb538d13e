/**
 * What is shown of a case, in forms, in its case file and in lists, and how other capabilities add what they know of
 * it. Knows complaints, but none of those capabilities, and no screen.
 */
@NullMarked
package org.complaintdesk.complaint.view;

import org.jspecify.annotations.NullMarked;

