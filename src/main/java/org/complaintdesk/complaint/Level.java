package org.complaintdesk.complaint;

/** Level of a complaint (投诉级别, CL-6). */
public enum Level implements DomainWord {
  ORDINARY, PRIORITY, MAJOR
}
