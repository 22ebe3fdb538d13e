/** Files of complaints: how they are read, row by row, and what became of each import (IN-2). */
@NullMarked
package org.complaintdesk.intake.file;

import org.jspecify.annotations.NullMarked;

