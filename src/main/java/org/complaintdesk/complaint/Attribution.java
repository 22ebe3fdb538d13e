package org.complaintdesk.complaint;

/** Who the matter is put down to (责任归属, CL-7). */
public enum Attribution implements DomainWord {
  CUSTOMER, COMPANY, THIRD_PARTY
}
