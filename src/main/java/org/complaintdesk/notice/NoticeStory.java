package org.complaintdesk.notice;

import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Component;

/** Tells in the case file what became of a notice: what it is about and for whom, not what it says (PR-1). */
@Component
class NoticeStory {

  private final CaseFile caseFile;
  private final Recipients recipients;

  NoticeStory(CaseFile caseFile, Recipients recipients) {
    this.caseFile = caseFile;
    this.recipients = recipients;
  }

  void sent(Notice notice, String channel) {
    tell(notice, "notice-sent", CaseArgument.label("notice-channel", channel));
  }

  void notSent(Notice notice, NotSentReason reason) {
    tell(notice, "notice-not-sent", why(reason));
  }

  static CaseArgument why(NotSentReason reason) {
    return CaseArgument.label("notice-reason", reason);
  }

  void failed(Notice notice, String fault) {
    tell(notice, "notice-failed", CaseArgument.label("notice-fault", fault));
  }

  private void tell(Notice notice, String kind, CaseArgument how) {
    caseFile.record(notice.complaintNumber(), kind, CaseArgument.label("notice", notice.template()),
        recipients.told(notice.recipient()), how);
  }
}
