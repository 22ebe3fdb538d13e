package org.complaintdesk.notice;

import org.complaintdesk.desk.DomainWord;

/** Why a notice could not be sent, so that somebody tells it another way. */
enum NotSentReason implements DomainWord {
  /** The desk has no way to send anything. */
  NO_CHANNEL,
  /** The recipient left no address that a channel of the desk can reach. */
  NO_ADDRESS,
  /** Nobody belongs to the group. */
  NO_MEMBER,
  /** The table of texts has no usable row for this notice in this language. */
  NO_TEXT,
  /** The text asks for a value that the case does not have. */
  NO_VALUE
}
