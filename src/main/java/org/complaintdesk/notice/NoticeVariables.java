package org.complaintdesk.notice;

import org.complaintdesk.complaint.ProcessVariable;

/** What a process says about a notice, and what the process that delivers it carries. */
final class NoticeVariables {

  /** Id of the process that delivers one notice. */
  static final String PROCESS = "notice-delivery";

  /** The row of the table of texts. */
  static final ProcessVariable<String> NOTICE = text("notice");
  /** {@code customer} unless the model says otherwise. */
  static final ProcessVariable<String> RECIPIENT = text("recipient");
  static final ProcessVariable<String> NOTICE_ID = text("noticeId");

  private NoticeVariables() {
  }

  private static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }
}
