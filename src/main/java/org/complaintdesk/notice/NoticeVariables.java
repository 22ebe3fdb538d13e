package org.complaintdesk.notice;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.complaintdesk.complaint.ComplaintVariables;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.ProcessVariable;

/** What a process says about a notice, and what the process that delivers it carries. */
final class NoticeVariables {

  /** Id of the process that delivers one notice. */
  static final String PROCESS = "notice-delivery";

  /** Something has overtaken what somebody was to call for. */
  static final String OVERTAKEN = "notice.overtaken";

  /** Why the customer is called, in the words of the table of contacts; null where nobody is. */
  static final ProcessVariable<String> PURPOSE = text("purpose");
  /** The row of the table of texts. */
  static final ProcessVariable<String> NOTICE = text("notice");
  /** {@code customer} unless the model says otherwise. */
  static final ProcessVariable<String> RECIPIENT = text("recipient");
  /** Whose open work is meant, where a model does not mean all of the case: the id of a process. */
  static final ProcessVariable<String> WORK_OF = text("workOf");
  static final ProcessVariable<String> NOTICE_ID = text("noticeId");
  /** The notice to the customer that a step could not send and somebody has to say; null where a machine tells him. */
  static final ProcessVariable<String> UNSENT_NOTICE = text("unsentNotice");
  /** How long at most a notice lets earlier ones go first, as ISO 8601 has it. */
  static final ProcessVariable<String> WAITS_AT_MOST = text("waitsAtMost");
  /** Whether an earlier notice goes first. */
  static final ProcessVariable<Boolean> EARLIER_FIRST = new ProcessVariable<>("earlierFirst", Boolean.class);

  private NoticeVariables() {
  }

  /** The complaint; an incident's process has the incident's number as its key, and names one of its complaints. */
  static CaseNumber complaintOf(DelegateExecution execution) {
    return new CaseNumber(Objects.requireNonNullElse(ComplaintVariables.COMPLAINT_NUMBER.find(execution),
        execution.getProcessBusinessKey()));
  }

  private static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }
}
