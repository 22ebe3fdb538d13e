package org.complaintdesk.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.complaint.type.Attribution;
import org.complaintdesk.complaint.type.Consequence;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.complaint.type.ProblemType;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CaseNumbers;
import org.complaintdesk.desk.MaskedView;
import org.complaintdesk.process.PriorityRaise;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.tasklist.form.ReasonNeededException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All complaints and what may be done with one. Every change is told in the case file; changes need a transaction of the
 * caller, so that the record and the step of the process commit together.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Complaints {

  private final ComplaintRepository repository;
  private final CaseNumbers numbers;
  private final CaseFile caseFile;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Complaints(ComplaintRepository repository, CaseNumbers numbers, CaseFile caseFile,
      ApplicationEventPublisher events, Clock clock) {
    this.repository = repository;
    this.numbers = numbers;
    this.caseFile = caseFile;
    this.events = events;
    this.clock = clock;
  }

  /** Puts a new complaint on record and gives it its number. */
  Complaint register(NewComplaint facts) {
    return tellRegistered(repository.save(numbered(facts)), facts);
  }

  /** Puts a complaint on record that was handled elsewhere and has ended there; nothing begins (AR-1). */
  public Complaint takeOver(NewComplaint facts) {
    Complaint complaint = numbered(facts);
    Happened ended = complaint.takeOver(clock.instant());
    tellRegistered(repository.save(complaint), facts);
    happened(complaint.number(), ended);
    return complaint;
  }

  private Complaint numbered(NewComplaint facts) {
    Instant now = clock.instant();
    return new Complaint(numbers.next('C', "complaint_number", now), facts, now);
  }

  private Complaint tellRegistered(Complaint complaint, NewComplaint facts) {
    CaseNumber number = complaint.number();
    caseFile.record(number, "registered", CaseArgument.label("channel", facts.channel()),
        CaseArgument.time(facts.receivedAt()), CaseArgument.text(facts.subject()));
    complaint.arrival().passedOnBy().ifPresent(department -> caseFile.record(number, "passed-on",
        CaseArgument.text(department), CaseArgument.text(complaint.arrival().passedOnAt().orElse(""))));
    return complaint;
  }

  /** The complaint of that number, or empty. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public Optional<Complaint> find(CaseNumber number) {
    return repository.findById(number.value());
  }

  /** Whether a complaint has that number. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public boolean isKept(CaseNumber number) {
    return find(number).isPresent();
  }

  /** The complaints among these numbers, read together. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public List<Complaint> find(Collection<CaseNumber> numbers) {
    return repository.findByNumberIn(numbers.stream().map(CaseNumber::value).toList());
  }

  /**
   * The complaint of that number.
   *
   * @throws NoSuchComplaintException when there is none
   */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public Complaint get(CaseNumber number) {
    return find(number).orElseThrow(() -> new NoSuchComplaintException(number));
  }

  /** The complaint of that number for a change: whoever wants to change it too waits until this transaction ends. */
  public Optional<Complaint> findForChange(CaseNumber number) {
    return repository.findForChange(number.value());
  }

  /** Takes over what the content review found about the matter (CL-1, CL-5); empty values change nothing. */
  public void classify(CaseNumber number, @Nullable String complaintType, @Nullable Impact impact,
      @Nullable Integer affectedCustomers, @Nullable Consequence consequence) {
    get(number).classify(complaintType, impact, affectedCustomers, consequence, clock.instant());
  }

  /** Takes over what the tables decided (CL-1, CL-5, CL-6). */
  public void assess(CaseNumber number, String category, String deadlineClass, boolean outage, int urgency,
      Level level) {
    get(number).assess(category, deadlineClass, outage, urgency, level, clock.instant());
  }

  /** Accepts the complaint after its review; from now on it is in progress. */
  public void accept(CaseNumber number) {
    happened(number, get(number).accept(clock.instant()));
  }

  /**
   * The escalation team takes the complaint up: it is in progress from here on, wherever it stood (ES-2). What the
   * customer was told was not the end then.
   */
  public void escalate(CaseNumber number) {
    happened(number, get(number).takeUp(clock.instant()));
  }

  /** Refuses the complaint; the reason has been explained to the customer (FD-4). */
  public void reject(CaseNumber number, String reason) {
    happened(number, get(number).reject(reason, clock.instant()));
  }

  /** Sets the provisional attribution (CL-7). */
  public void attributeProvisionally(CaseNumber number, Attribution attribution) {
    if (get(number).attributeProvisionally(attribution, clock.instant())) {
      caseFile.recordChange(number, "attributed", CaseArgument.label("attribution", attribution));
    }
  }

  /**
   * Confirms attribution and problem type after diagnosis (CL-7, CL-8).
   *
   * @throws ReasonNeededException when a different attribution is given without a reason
   */
  public void confirmDiagnosis(CaseNumber number, Attribution attribution, @Nullable String reason,
      ProblemType problemType) {
    get(number).confirmDiagnosis(attribution, reason, problemType, clock.instant());
    caseFile.record(number, "diagnosed", CaseArgument.label("problem-type", problemType),
        CaseArgument.label("attribution", attribution), CaseArgument.text(reason));
  }

  /** Approved: so many departments act; it may come to an escalation instead (RS-1, ES-1). */
  public void dispatch(CaseNumber number, int departments) {
    get(number).dispatch(departments, clock.instant());
  }

  /** Whether more than one region has to act, as whoever sets responsibility sees it (RS-5). */
  public void involveRegions(CaseNumber number, boolean several) {
    get(number).handling().involveRegions(several);
  }

  /** Gives the complaint its place in the queues, from 0 to 100; the higher goes first (IN-8). */
  public void queueAt(CaseNumber number, int priority) {
    get(number).handling().queueAt(priority);
  }

  /** Which groups do the steps of the complaint from now on (RG-1, FD-10). */
  void belongTo(CaseNumber number, String handling, String approving, String reassessing) {
    get(number).handling().belongTo(handling, approving, reassessing);
  }

  /** Moves the complaint up in the queues, with all that is done for it (RS-3, IN-8). */
  void raisePriority(CaseNumber number, PriorityRaise raise) {
    Handling handling = get(number).handling();
    handling.queueAt(raise.from(handling.priority()));
    events.publishEvent(new PriorityRaised(number, raise));
  }

  /** Work begins again from what is there; what was not reached at the first stage counts for escalation (ES-1). */
  public void goOn(CaseNumber number, boolean unresolvedAtFirstStage) {
    get(number).handling().goOn(unresolvedAtFirstStage);
  }

  /** Whether the customer is not content with what more than a first agent had answered (FD-10). */
  public void stayDissatisfied(CaseNumber number, boolean still) {
    get(number).handling().stayDissatisfied(still);
  }

  /** What the table says about an escalation; it stands until the table is asked again (ES-1). */
  void speaksForEscalation(CaseNumber number, List<String> reasons) {
    get(number).handling().speaksForEscalation(reasons);
  }

  /** Adds answers that the type requires (CL-4). */
  public void addDetails(CaseNumber number, Map<String, String> details) {
    if (details.isEmpty()) {
      return;
    }
    get(number).addDetails(details, clock.instant());
    caseFile.record(number, "details-added",
        details.keySet().stream().map(name -> CaseArgument.value("detail", name)).toArray(CaseArgument[]::new));
  }

  /** Corrects how the complainant is called and reached; empty values change nothing (IN-2). */
  public void correctContact(CaseNumber number, @Nullable String name, @Nullable String contactNumber,
      @Nullable String contactEmail, @Nullable String affectedNumber) {
    get(number).correctContact(name, contactNumber, contactEmail, affectedNumber, clock.instant());
    caseFile.record(number, "contact-corrected");
  }

  /** Records what was settled, in words for the customer. */
  public void settle(CaseNumber number, String result) {
    happened(number, get(number).settle(result, clock.instant()));
  }

  /** From now on we wait for the customer; one who was told the result stays told while he is asked what he thinks. */
  public void waitForCustomer(CaseNumber number, String reason) {
    get(number).waitForCustomer(reason, clock.instant());
  }

  /** The wait for the customer is over; the complaint stands where it stood before. */
  public void endWait(CaseNumber number) {
    get(number).endWait(clock.instant());
  }

  /** The customer was told the result; what was told becomes the result on record, where it is given. */
  public void told(CaseNumber number, @Nullable String result) {
    happened(number, get(number).tell(result, clock.instant()));
  }

  /** The customer says it is not solved: the complaint goes on (NG-6). */
  public void reopen(CaseNumber number, String reason) {
    happened(number, get(number).reopen(reason, clock.instant()));
  }

  /** The customer gave a bad verdict on the answer, or asks for the escalation: the complaint goes on (NG-3). */
  void reopenDissatisfied(CaseNumber number, boolean badVerdict) {
    happened(number, get(number).reopenDissatisfied(badVerdict, clock.instant()));
  }

  /** It was closed and is handled again, with a fresh clock or the old one (NG-10). */
  public void openAgain(CaseNumber number, boolean fresh, String reason) {
    get(number).openAgain(fresh, reason, clock.instant());
  }

  /** Work on it goes on; what the customer was told was not the end (NG-10). */
  public void takeUp(CaseNumber number) {
    happened(number, get(number).takeUp(clock.instant()));
  }

  /** The complaint belongs together with another one (NG-10). */
  public void link(CaseNumber number) {
    Complaint complaint = get(number);
    complaint.handling().link();
    complaint.supplement(clock.instant());
  }

  /** The customer takes the complaint back (NG-4). */
  public void withdraw(CaseNumber number, @Nullable String reason) {
    happened(number, get(number).withdraw(reason, clock.instant()));
  }

  /** Keeps what was learned from the case (NG-5). */
  public void summarise(CaseNumber number, String lesson) {
    get(number).summarise(lesson, clock.instant());
    caseFile.record(number, "summarised", CaseArgument.text(lesson));
  }

  /** The case is filed; a complaint that was rejected or withdrawn keeps that status. */
  public void archived(CaseNumber number) {
    Happened ended = get(number).archive(clock.instant());
    // whoever hears of it tells his part before the story ends
    events.publishEvent(new ComplaintEnded(number));
    happened(number, ended);
  }

  /** How a reader who does not need the customers' data sees what these complaints have in common (PR-1). */
  public static MaskedView masked(Collection<Complaint> complaints) {
    return new MaskedView(complaints.stream().flatMap(complaint -> complaint.complainant().identities()).toList(), false);
  }

  private void happened(CaseNumber number, Happened happened) {
    if (happened.kind() != null) {
      caseFile.record(number, happened.kind(), happened.arguments().toArray(CaseArgument[]::new));
    }
    if (happened.event() != null) {
      events.publishEvent(happened.event());
    }
  }
}
