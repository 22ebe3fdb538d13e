package org.complaintdesk.notice;

import org.complaintdesk.desk.DomainWord;

/** Why a notice was not sent, so that somebody tells it another way where it is still news. */
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
  NO_VALUE,
  /** The complaint had ended before. */
  CASE_ENDED,
  /** The customer had been told the result, or had answered, before. */
  ANSWERED,
  /** The result that it is about is being worked on again. */
  TAKEN_UP_AGAIN,
  /** A date in it has passed. */
  DATE_PASSED,
  /** It is about something that was past when the complaint was registered. */
  BEFORE_REGISTRATION,
  /** The table of validity says so, in a word of its own. */
  OVERTAKEN
}
