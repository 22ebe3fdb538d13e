package org.complaintdesk.complaint.type;

import org.complaintdesk.desk.DomainWord;

/** Level of a complaint (投诉级别, CL-6). */
public enum Level implements DomainWord {
  ORDINARY, PRIORITY, MAJOR
}
