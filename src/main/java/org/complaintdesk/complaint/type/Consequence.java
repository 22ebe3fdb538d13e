package org.complaintdesk.complaint.type;

import org.complaintdesk.desk.DomainWord;

/** What may follow from the matter (CL-5). */
public enum Consequence implements DomainWord {
  NONE, CHURN, MEDIA, LEGAL, SAFETY
}
