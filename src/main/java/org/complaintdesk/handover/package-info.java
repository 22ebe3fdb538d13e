/**
 * Who has a task: handing it on, giving it back, what becomes of the tasks of somebody who is away or does nothing
 * (RS-7). Knows absences, leaders and notices; knows no form of a task.
 */
@NullMarked
package org.complaintdesk.handover;

import org.jspecify.annotations.NullMarked;
