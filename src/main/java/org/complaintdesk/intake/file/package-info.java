/**
 * Files of complaints: how they are read, row by row, and what became of each import (IN-2). Knows no complaint: a row
 * is a ticket, and goes the way of those that programs send.
 */
@NullMarked
package org.complaintdesk.intake.file;

import org.jspecify.annotations.NullMarked;

