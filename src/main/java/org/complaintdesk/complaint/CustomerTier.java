package org.complaintdesk.complaint;

import org.complaintdesk.desk.DomainWord;

/** Customer tier (客户等级). */
public enum CustomerTier implements DomainWord {
  ORDINARY, KEY_ACCOUNT
}
