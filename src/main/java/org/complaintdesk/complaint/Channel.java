package org.complaintdesk.complaint;

import org.complaintdesk.desk.DomainWord;

/** The channel by which a contact reached us (渠道, IN-1). */
public enum Channel implements DomainWord {
  PHONE, WEB, APP, SMS, STORE, LETTER, FAX, EMAIL, SOCIAL, VOICEMAIL, CALLBACK, REGULATOR
}
