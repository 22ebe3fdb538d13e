package org.complaintdesk.reopening;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintdesk.complaint.Complainant;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.complaint.NoSuchComplaintException;
import org.complaintdesk.complaint.StatusChange;
import org.complaintdesk.deadline.DeadlineRounds;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Login;
import org.complaintdesk.link.ComplaintLinks;
import org.complaintdesk.reopening.ReopenRefusedException.Reason;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens closed complaints again, within the time and for the reasons of the table: a new round on the same number, with a
 * fresh clock or the old one (NG-10). What was filed stays as it was.
 */
@Service
@Transactional
public class Reopenings {

  /** One of them comes before the archive, also where nobody could tell the customer the result (NG-8). */
  private static final Set<ComplaintStatus> HANDLED_HERE = Set.of(ComplaintStatus.IN_PROGRESS, ComplaintStatus.TOLD);

  private final ReopenPolicy policy;
  private final ComplaintRoundRepository rounds;
  private final Complaints complaints;
  private final ComplaintHandling handling;
  private final DeadlineRounds deadlines;
  private final ComplaintLinks links;
  private final ReopenProcess process;
  private final CaseFile caseFile;
  private final CurrentPerson person;
  private final Clock clock;

  Reopenings(ReopenPolicy policy, ComplaintRoundRepository rounds, Complaints complaints, ComplaintHandling handling,
      DeadlineRounds deadlines, ComplaintLinks links, ReopenProcess process, CaseFile caseFile, CurrentPerson person,
      Clock clock) {
    this.policy = policy;
    this.rounds = rounds;
    this.complaints = complaints;
    this.handling = handling;
    this.deadlines = deadlines;
    this.links = links;
    this.process = process;
    this.caseFile = caseFile;
    this.person = person;
    this.clock = clock;
  }

  /**
   * Opens a closed complaint again.
   *
   * @param words what the customer says
   * @throws ReopenRefusedException when the table does not allow it; nothing has changed then
   * @throws NoSuchComplaintException when there is no such complaint
   */
  public void reopen(CaseNumber number, ReopenReason reason, String words) {
    Complaint complaint = complaints.findForChange(number).orElseThrow(() -> new NoSuchComplaintException(number));
    Optional<ReopenRefusedException> refusal = refusal(complaint, reason);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    Instant now = clock.instant();
    Instant closedAt = closedAt(complaint);
    ReopenPolicy.Answer answer = policy.ask(complaint, reason, closedAt, now);
    rounds.save(new ComplaintRound(complaint, closedAt, reason, words, answer, person.id().orElse(null), now));
    complaints.openAgain(number, answer.isClockFresh(), words);
    deadlines.begin(number, answer.isClockFresh());
    caseFile.record(number, "round-begun", CaseArgument.text(complaint.handling().reopenings() + 1),
        CaseArgument.label("reopen-reason", reason), CaseArgument.text(words),
        CaseArgument.label("reopen-clock", answer.clock()));
    process.begin(number, answer.handledBy());
  }

  /** Why a complaint cannot be opened again for that reason; empty where it can. */
  @Transactional(readOnly = true)
  public Optional<ReopenRefusedException> refusal(Complaint complaint, ReopenReason reason) {
    CaseNumber number = complaint.number();
    if (!complaint.status().isEnd()) {
      return Optional.of(new ReopenRefusedException(Reason.NOT_CLOSED, number));
    }
    if (wasHandledElsewhere(complaint) || !process.canBegin(number)) {
      return Optional.of(new ReopenRefusedException(Reason.NOT_POSSIBLE, number));
    }
    ReopenPolicy.Answer answer = policy.ask(complaint, reason, closedAt(complaint), clock.instant());
    return answer.isAllowed() ? Optional.empty() : Optional.of(refused(number, answer));
  }

  /**
   * Takes a new complaint of the same customer in the place of one that was closed too long ago, and links the two.
   *
   * @param words what the customer says
   * @param caller who is to see it as his own
   */
  public CaseNumber takeAsNew(Complaint closed, String words, Login caller) {
    Complainant customer = closed.complainant();
    CaseNumber number = handling.register(NewComplaint
        .of(closed.arrival().channel(), clock.instant(), closed.matter().subject(), words, caller)
        .language(customer.language()).customer(customer.name(), customer.customerTier())
        .contact(customer.contactNumber(), customer.contactEmail())
        .affected(customer.affectedNumber(), customer.homeRegion())
        .type(closed.matter().complaintType().orElse(null)).build()).number();
    handledInstead(number, closed.number());
    return number;
  }

  /** A complaint is handled in the place of one that was closed too long ago. */
  void handledInstead(CaseNumber instead, CaseNumber closed) {
    links.relate(instead, closed, null);
    caseFile.record(closed, "round-too-late", CaseArgument.text(instead));
  }

  private static ReopenRefusedException refused(CaseNumber number, ReopenPolicy.Answer answer) {
    return Reason.of(answer.reopening()).map(reason -> reason == Reason.TOO_LATE
            ? new ReopenRefusedException(reason, number, answer.businessDays())
            : new ReopenRefusedException(reason, number))
        .orElseGet(() -> new ReopenRefusedException(Reason.NOT_POSSIBLE, number));
  }

  /** Imported history went from its registration to the archive without any handling. */
  private static boolean wasHandledElsewhere(Complaint complaint) {
    return complaint.status() == ComplaintStatus.ARCHIVED && complaint.statusChanges().stream()
        .map(StatusChange::status).noneMatch(HANDLED_HERE::contains);
  }

  private static Instant closedAt(Complaint complaint) {
    List<StatusChange> changes = complaint.statusChanges();
    return changes.get(changes.size() - 1).at();
  }
}
