package org.complaintdesk.link;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintEnded;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintReopened;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.Correspondence;
import org.complaintdesk.complaint.CustomerTold;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of complaints that follow another one when something happens to it, and of what is added to them (NG-10).
 * Of a complaint that was never linked nothing is asked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Following {

  private final ComplaintLinkRepository repository;
  private final ComplaintLinks links;
  private final Complaints complaints;
  private final ComplaintHandling handling;
  private final LinkProcess process;
  private final CaseFile caseFile;
  private final Clock clock;

  Following(ComplaintLinkRepository repository, ComplaintLinks links, Complaints complaints,
      ComplaintHandling handling, LinkProcess process, CaseFile caseFile, Clock clock) {
    this.repository = repository;
    this.links = links;
    this.complaints = complaints;
    this.handling = handling;
    this.process = process;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  /** The customer knows the result of the leading complaint: he is told for those that follow it, too. */
  @EventListener
  void on(CustomerTold told) {
    following(told.complaintNumber())
        .forEach(link -> process.tell(LinkVariables.LEADING_TOLD, link.later()));
  }

  /** The leading complaint goes on, and those that were answered with it with it. */
  @EventListener
  void on(ComplaintReopened reopened) {
    following(reopened.complaintNumber()).stream()
        .filter(link -> complaints.get(link.later()).status() == ComplaintStatus.TOLD)
        .forEach(link -> {
          caseFile.record(link.later(), "link-reopened", CaseArgument.text(link.leading()));
          complaints.takeUp(link.later());
        });
  }

  /** The leading complaint is closed: those that were answered with it are closed, others go on by themselves. */
  @EventListener
  void on(ComplaintEnded ended) {
    boolean settled = complaints.get(ended.complaintNumber()).status() == ComplaintStatus.ARCHIVED;
    following(ended.complaintNumber()).forEach(link -> {
      if (settled && complaints.get(link.later()).status() == ComplaintStatus.TOLD) {
        close(link);
      } else {
        part(link);
        links.goOn(link.later());
      }
    });
  }

  /** What is added to a complaint that follows reaches whoever works on the leading one, with the number of the former. */
  @EventListener
  void on(Correspondence.Added added) {
    String text = added.text();
    if (text == null || text.isBlank()) {
      return;
    }
    followed(added.complaintNumber()).ifPresent(link -> {
      String said = link.later() + " · " + text;
      if (added.isChase()) {
        handling.chase(link.leading(), said, added.isChaseOfCustomer());
      } else {
        handling.addNotes(link.leading(), List.of(said));
      }
    });
  }

  /** The customer is told the leading complaint's result for this one. */
  void tell(CaseNumber later) {
    ComplaintLink link = followed(later).orElseThrow(
        () -> new IllegalStateException("Complaint " + later + " follows no other."));
    caseFile.record(later, "link-told", CaseArgument.text(link.leading()));
    complaints.told(later, complaints.get(link.leading()).findings().result().orElse(null));
  }

  /** Whoever holds the waiting task takes the link back. */
  void takeBack(CaseNumber later, @Nullable String reason) {
    followed(later).ifPresent(link -> links.takeBack(later, link.leading(), reason));
  }

  /** The complaint waits no more: where it still follows another one it goes its own way, such as to the escalation. */
  void endWait(CaseNumber later) {
    followed(later).ifPresent(this::part);
  }

  private void close(ComplaintLink link) {
    link.answer(clock.instant());
    tellBoth(link, "link-answered");
    process.tell(LinkVariables.LEADING_CLOSED, link.later());
  }

  private void part(ComplaintLink link) {
    link.part(clock.instant());
    tellBoth(link, "link-parted");
  }

  private void tellBoth(ComplaintLink link, String kind) {
    caseFile.record(link.later(), kind, CaseArgument.text(link.later()), CaseArgument.text(link.leading()));
    caseFile.record(link.leading(), kind, CaseArgument.text(link.later()), CaseArgument.text(link.leading()));
  }

  private List<ComplaintLink> following(CaseNumber leading) {
    return isLinked(leading) ? repository.findFollowing(leading.value()) : List.of();
  }

  private Optional<ComplaintLink> followed(CaseNumber later) {
    return isLinked(later) ? repository.findByFollower(later.value()) : Optional.empty();
  }

  private boolean isLinked(CaseNumber number) {
    Complaint complaint = complaints.get(number);
    return complaint.handling().isLinked();
  }
}
