package org.complaintdesk.complaint.type;

import org.complaintdesk.desk.DomainWord;

/** How badly the customer is hit: the service is unusable, degraded, or it is an inconvenience (CL-5). */
public enum Impact implements DomainWord {
  UNUSABLE, DEGRADED, INCONVENIENCE
}
