package org.complaintdesk.complaint;

/** What may follow from the matter (CL-5). */
public enum Consequence implements DomainWord {
  NONE, CHURN, MEDIA, LEGAL, SAFETY
}
