package org.complaintdesk.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.story.CaseArgument;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells customers and staff what happens in a case (NG-2). A notice is recorded in the transaction of its cause; it is
 * sent by a job of its own, or recorded as not sent at once when nothing can carry it. What is told for a cause is told
 * to each recipient once, however often it is asked for.
 *
 * <p>What the table of texts has no usable text for is recorded as not sent, and written and sent when it has.
 *
 * <p>What something has overtaken when it is about to be sent, as the table {@code notice-validity} has it, is recorded as
 * not sent.
 *
 * <p>{@code notice} is the row of the table {@code notice-texts}. Its text is filled with {@code values}, with the
 * complaint's {@code number}, {@code subject}, {@code receivedAt}, {@code result} and {@code standing}, and with the
 * recipient's {@code formOfAddress}.
 * {@code cause} is whatever names the occasion within the case, at most 255 characters, no personal data.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {

  private final NoticeRepository repository;
  private final NoticeWriter writer;
  private final Recipients recipients;
  private final NoticeChannels channels;
  private final NoticeStory story;
  private final NoticeProcess process;
  private final NoticeCalls calls;
  private final Complaints complaints;
  private final Clock clock;

  Notices(NoticeRepository repository, NoticeWriter writer, Recipients recipients, NoticeChannels channels,
      NoticeStory story, NoticeProcess process, NoticeCalls calls, Complaints complaints, Clock clock) {
    this.repository = repository;
    this.writer = writer;
    this.recipients = recipients;
    this.channels = channels;
    this.story = story;
    this.process = process;
    this.calls = calls;
    this.complaints = complaints;
    this.clock = clock;
  }

  /** Tells the customer of the case, in the customer's language. */
  public void toCustomer(CaseNumber complaintNumber, String notice, String cause, Map<String, Object> values) {
    tell(complaintNumber, Recipient.customer(), notice, cause, values);
  }

  /** Tells people of the desk, each by a notice of their own; names and numbers of the customer are masked (PR-1). */
  public void toStaff(CaseNumber complaintNumber, Collection<Login> people, String notice, String cause,
      Map<String, Object> values) {
    people.forEach(person -> tell(complaintNumber, Recipient.person(person), notice, cause, values));
  }

  /** Tells everybody who belongs to the group at present, like {@link #toStaff}. */
  public void toGroup(CaseNumber complaintNumber, String group, String notice, String cause,
      Map<String, Object> values) {
    belongingTo(group).forEach(recipient -> tell(complaintNumber, recipient, notice, cause, values));
  }

  /**
   * Tells people and groups, like {@link #toStaff} and {@link #toGroup}, of something that the case file tells itself.
   *
   * @return why nobody is sent anything, where one reason holds for all, to be told together with the rest: there is
   *     nothing of it in the case file yet
   */
  public Optional<CaseArgument> toEverybody(CaseNumber complaintNumber, Collection<Login> people,
      Collection<String> groups, String notice, String cause, Map<String, Object> values) {
    List<Notice> recorded = Stream.concat(
            people.stream().map(Recipient::person), groups.stream().flatMap(this::belongingTo))
        .flatMap(recipient -> record(complaintNumber, recipient, notice, cause, values).stream()).toList();
    Set<Optional<NotSentReason>> reasons = recorded.stream().map(Notice::reason).collect(Collectors.toSet());
    if (reasons.size() == 1) {
      return reasons.iterator().next().map(NoticeStory::why);
    }
    recorded.forEach(this::tellIfNotSent);
    return Optional.empty();
  }

  /** Who has to be told so that a group is; the group itself, where nobody can be. */
  private Stream<Recipient> belongingTo(String group) {
    List<Login> members = channels.isEmpty() ? List.of() : recipients.membersOf(group);
    return members.isEmpty() ? Stream.of(Recipient.group(group)) : members.stream().map(Recipient::person);
  }

  /**
   * Tells whom a model names: {@code customer}, {@code regulator}, a group, or a login.
   *
   * @return the id of the notice that the customer or the regulator has to be told by somebody, because no machine reaches them
   */
  Optional<String> toNamed(CaseNumber complaintNumber, String recipient, String notice, String cause, Map<String, Object> values) {
    Recipient named = recipients.named(recipient);
    if (named.kind() == Recipient.Kind.GROUP) {
      toGroup(complaintNumber, recipient, notice, cause, values);
      return Optional.empty();
    }
    Optional<Notice> recorded = record(complaintNumber, named, notice, cause, values);
    recorded.ifPresent(this::tellIfNotSent);
    return recorded.filter(unsent -> named.isOutside() && unsent.isUnreached()).map(Notice::id);
  }

  private void tell(CaseNumber complaintNumber, Recipient recipient, String template, String cause,
      Map<String, Object> values) {
    record(complaintNumber, recipient, template, cause, values).ifPresent(this::tellIfNotSent);
  }

  private void tellIfNotSent(Notice notice) {
    notice.reason().ifPresent(reason -> story.notSent(notice, reason));
  }

  /** Records the notice and has it sent where it can be, or nothing where this has been told before. */
  private Optional<Notice> record(CaseNumber complaintNumber, Recipient recipient, String template, String cause,
      Map<String, Object> values) {
    List<String> before = repository.findIds(complaintNumber.value(), recipient);
    if (before.contains(Notice.id(complaintNumber, template, recipient, cause))) {
      return Optional.empty();
    }
    Complaint complaint = complaints.get(complaintNumber);
    Notice notice = new Notice(complaintNumber, template, recipient, cause, recipients.language(recipient, complaint),
        before.size(), clock.instant());
    Optional<NotSentReason> unwritten = writer.write(notice, complaint, values);
    Optional<NotSentReason> unreached = channels.obstacle(recipient, recipients.contact(recipient, complaint));
    unwritten.or(() -> unreached).ifPresent(notice::notSent);
    if (unwritten.isPresent() && unreached.isEmpty()) {
      KeptValues.written(values).ifPresent(notice::stop);
    }
    repository.save(notice);
    if (notice.isToSend()) {
      process.start(notice);
    } else if (notice.isStopped()) {
      process.startHeld(notice, writer.fault(notice));
    } else if (calls.isDue(notice, complaint)) {
      process.startCall(notice);
    }
    return Optional.of(notice);
  }
}
