package org.complaintdesk.notice;

import java.util.Map;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.CustomerTold;
import org.complaintdesk.customer.ContactPolicy;
import org.complaintdesk.desk.CaseNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which notices a customer whom no channel reaches is told by a call, and until when (NG-8). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class NoticeCalls {


  private final ContactPolicy policy;
  private final Complaints complaints;
  private final Recipients recipients;
  private final NoticeChannels channels;
  private final NoticeRepository repository;
  private final NoticeValidity validity;
  private final NoticeStory story;
  private final NoticeProcess process;

  NoticeCalls(ContactPolicy policy, Complaints complaints, Recipients recipients, NoticeChannels channels,
      NoticeRepository repository, NoticeValidity validity, NoticeStory story, NoticeProcess process) {
    this.policy = policy;
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
    // what the table has rows for is told by a call: notices by their names, among other purposes
    Map<String, Object> answer = policy.before(notice.template(), complaint.complainant().contactNumber() != null,
        complaint.matter().urgency().orElse(null));
    return !answer.isEmpty() && validity.overtaken(notice, complaint).isEmpty();
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
