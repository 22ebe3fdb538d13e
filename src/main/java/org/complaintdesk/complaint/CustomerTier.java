package org.complaintdesk.complaint;

/** Customer tier (客户等级). */
public enum CustomerTier implements DomainWord {
  ORDINARY, KEY_ACCOUNT
}
