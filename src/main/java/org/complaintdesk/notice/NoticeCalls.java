package org.complaintdesk.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.CustomerTold;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which notices a customer whom no channel reaches is told by a call, and until when (NG-8). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class NoticeCalls {

  private static final String TABLE = "contact-policy";
  /** What the table has rows for is told by a call: notices by their names, among other purposes. */
  private static final TableColumn PURPOSE = new TableColumn(TABLE, "purpose");
  private static final TableColumn HAS_NUMBER = new TableColumn(TABLE, "hasNumber");
  private static final TableColumn ATTEMPT = new TableColumn(TABLE, "attempt");
  private static final TableColumn URGENCY = new TableColumn(TABLE, "urgency");

  private final UnrecordedDecisions decisions;
  private final Complaints complaints;
  private final Recipients recipients;
  private final NoticeChannels channels;
  private final NoticeRepository repository;
  private final NoticeValidity validity;
  private final NoticeStory story;
  private final NoticeProcess process;

  NoticeCalls(UnrecordedDecisions decisions, Complaints complaints, Recipients recipients, NoticeChannels channels,
      NoticeRepository repository, NoticeValidity validity, NoticeStory story, NoticeProcess process) {
    this.decisions = decisions;
    this.complaints = complaints;
    this.recipients = recipients;
    this.channels = channels;
    this.repository = repository;
    this.validity = validity;
    this.story = story;
    this.process = process;
  }

  /** Whether somebody calls the customer because of this notice. */
  boolean isDue(Notice notice, Complaint complaint) {
    if (!notice.recipient().isCustomer() || !notice.isUnreached() || !notice.isWritten()) {
      return false;
    }
    Map<String, @Nullable Object> asked = new HashMap<>();
    asked.put(PURPOSE.name(), notice.template());
    asked.put(HAS_NUMBER.name(), complaint.complainant().contactNumber() != null);
    asked.put(ATTEMPT.name(), 0);
    asked.put(URGENCY.name(), complaint.matter().urgency().orElse(null));
    return !decisions.find(TABLE, asked).rows().isEmpty()
        && validity.overtaken(notice, complaint).isEmpty();
  }

  @EventListener
  void on(CustomerTold told) {
    endOvertaken(told.complaintNumber());
  }

  /** Nobody calls any more for what something has overtaken, such as the end of the case. */
  void endOvertaken(CaseNumber number) {
    Complaint complaint = complaints.get(number);
    if (channels.obstacle(Recipient.customer(), recipients.contact(Recipient.customer(), complaint)).isPresent()) {
      process.calls(number).forEach((call, id) -> repository.findById(id)
          .ifPresent(notice -> endIfOvertaken(call, notice, complaint)));
    }
  }

  private void endIfOvertaken(String call, Notice notice, Complaint complaint) {
    Optional<NotSentReason> overtaken = validity.overtaken(notice, complaint);
    overtaken.ifPresent(reason -> {
      notice.notSent(reason);
      story.notSent(notice, reason);
      process.endCall(call);
    });
  }
}
