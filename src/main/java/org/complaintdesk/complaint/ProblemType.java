package org.complaintdesk.complaint;

/** The kind of problem that the diagnosis found (问题类型, CL-8). */
public enum ProblemType implements DomainWord {
  OPERATION, SERVICE_QUALITY, TARIFF, OTHER
}
