package org.complaintdesk.complaint.type;

import org.complaintdesk.desk.DomainWord;

/** The kind of problem that the diagnosis found (问题类型, CL-8). */
public enum ProblemType implements DomainWord {
  OPERATION, SERVICE_QUALITY, TARIFF, OTHER
}
