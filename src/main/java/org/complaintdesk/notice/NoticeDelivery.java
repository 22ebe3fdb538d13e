package org.complaintdesk.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.process.TableFaultException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends recorded notices. */
@Service
class NoticeDelivery {

  private final NoticeRepository repository;
  private final NoticeWriter writer;
  private final Complaints complaints;
  private final Recipients recipients;
  private final NoticeChannels channels;
  private final NoticeValidity validity;
  private final NoticeStory story;
  private final NoticeFailures failures;
  private final Clock clock;

  NoticeDelivery(NoticeRepository repository, NoticeWriter writer, Complaints complaints, Recipients recipients,
      NoticeChannels channels, NoticeValidity validity, NoticeStory story, NoticeFailures failures, Clock clock) {
    this.repository = repository;
    this.writer = writer;
    this.complaints = complaints;
    this.recipients = recipients;
    this.channels = channels;
    this.validity = validity;
    this.story = story;
    this.failures = failures;
    this.clock = clock;
  }

  /**
   * Whether a notice has to let an earlier one of the case go first, that its recipient reads them in order. One that
   * failed keeps nobody waiting.
   *
   * @param longest how long an earlier one may keep it waiting
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean isBehindAnother(String id, Duration longest) {
    Notice notice = get(id);
    return repository.isAnyUntriedBefore(notice.complaintNumber().value(), notice.recipient(), notice.place(),
        clock.instant().minus(longest));
  }

  /**
   * Sends a notice to where its recipient is reached by now, unless it has been sent or something has overtaken it.
   *
   * @throws NotDeliveredException when the channel did not take it; that it failed is on record all the same
   * @throws TableFaultException when there still is no text for it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void deliver(String id) {
    Notice notice = get(id);
    Complaint complaint = complaints.get(notice.complaintNumber());
    notice.keptValues().ifPresent(values -> writeLater(notice, complaint, values));
    if (!notice.isToSend()) {
      return;
    }
    Optional<NotSentReason> overtaken = validity.overtaken(notice, complaint);
    if (overtaken.isPresent()) {
      giveUp(notice, overtaken.get());
      return;
    }
    Contact contact = recipients.contact(notice.recipient(), complaint);
    Optional<NoticeChannel> channel = channels.reaching(contact);
    if (channel.isPresent()) {
      send(notice, contact, channel.get());
    } else {
      // the address or the channel was there when the notice was recorded
      channels.obstacle(notice.recipient(), contact).ifPresent(reason -> giveUp(notice, reason));
    }
  }

  private void writeLater(Notice notice, Complaint complaint, String values) {
    if (writer.write(notice, complaint, KeptValues.read(values)).isPresent()) {
      throw new TableFaultException(writer.fault(notice));
    }
  }

  private Notice get(String id) {
    return repository.findById(id).orElseThrow(() -> new IllegalStateException("There is no notice " + id + "."));
  }

  private void send(Notice notice, Contact contact, NoticeChannel channel) {
    try {
      channel.send(notice.id(), notice.letter(), notice.language(), contact);
    } catch (NotDeliveredException failure) {
      failures.record(notice.id(), failure.fault());
      throw failure;
    }
    notice.sent(channel.id(), clock.instant());
    story.sent(notice, channel.id());
  }

  private void giveUp(Notice notice, NotSentReason reason) {
    notice.notSent(reason);
    story.notSent(notice, reason);
  }
}
