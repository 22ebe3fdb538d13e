/**
 * The text of a file that is imported: its encoding, stated or found out, and the line by which a spreadsheet names its
 * delimiter. Knows nothing of rows and what they mean.
 */
@NullMarked
package org.complaintdesk.intake.file.text;

import org.jspecify.annotations.NullMarked;
