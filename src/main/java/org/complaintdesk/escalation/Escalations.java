package org.complaintdesk.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Department;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.People;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All escalations and what may be done with one; every step is told in the case file of the complaint (ES-2). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Escalations {

  private static final String NOBODY = "–";

  private final EscalationRepository repository;
  private final Complaints complaints;
  private final Deadlines deadlines;
  private final Advisers advisers;
  private final CaseFile caseFile;
  private final People people;
  private final CurrentPerson person;
  private final Clock clock;

  Escalations(EscalationRepository repository, Complaints complaints, Deadlines deadlines, Advisers advisers,
      CaseFile caseFile, People people, CurrentPerson person, Clock clock) {
    this.repository = repository;
    this.complaints = complaints;
    this.deadlines = deadlines;
    this.advisers = advisers;
    this.caseFile = caseFile;
    this.people = people;
    this.person = person;
    this.clock = clock;
  }

  /**
   * Files why the complaint is escalated; from here on it is in progress, wherever it stood (ES-1, ES-2).
   *
   * @param request why somebody asked for it by hand, which needs no reason of the table
   */
  void file(CaseNumber number, @Nullable String request) {
    Complaint complaint = complaints.get(number);
    List<String> reasons = complaint.handling().escalationReasons();
    complaints.escalate(number);
    if (reasons.isEmpty()) {
      caseFile.record(number, "escalated-on-request");
    } else {
      caseFile.record(number, "escalated",
          reasons.stream().map(reason -> CaseArgument.value("reason", reason)).toArray(CaseArgument[]::new));
    }
    tellOf(number, deadlines.giveWay(number));
    int urgency = complaint.matter().urgency().orElseThrow();
    // of an earlier round there may be one, which the archive has whole
    Optional<Escalation> earlier = complaint.handling().reopenings() > 0 ? of(number) : Optional.empty();
    earlier.ifPresentOrElse(known -> known.fileAnew(reasons, request, urgency, clock.instant()),
        () -> repository.save(new Escalation(number, reasons, request, urgency, clock.instant())));
  }

  /** Says which group the owner comes from (ES-2). */
  void ownedBy(CaseNumber number, String group) {
    get(number).ownedBy(group);
  }

  /** Keeps what the team made of it, and asks the departments (ES-2). */
  void judge(CaseNumber number, Judgement judgement) {
    Escalation escalation = get(number);
    List<String> asked = judgement.advice() ? advisers.wished(escalation.reasons())
        : advisers.demanded(escalation.reasons());
    escalation.judge(judgement, asked, clock.instant());
    deadlines.meet(number, Set.of(DeadlineKind.JUDGE));
    caseFile.record(number, "escalation-judged", CaseArgument.label("urgency", judgement.urgency()),
        CaseArgument.label("complexity", judgement.complexity()), CaseArgument.text(people.name(judgement.owner())));
    for (Department department : judgement.departments()) {
      caseFile.record(number, "escalation-asked", CaseArgument.label("department", department),
          CaseArgument.text(judgement.assignment()));
    }
    asked.forEach(adviser ->
        caseFile.record(number, "escalation-advice-asked", CaseArgument.label("adviser", adviser)));
  }

  /** Keeps what a department found and can do (ES-2). */
  void found(CaseNumber number, Department department, String finding, String recommendation) {
    Escalation escalation = get(number);
    escalation.found(department, finding, recommendation, clock.instant());
    meetIfInvestigated(escalation);
    caseFile.record(number, "escalation-found", CaseArgument.label("department", department),
        CaseArgument.text(finding), CaseArgument.text(recommendation));
  }

  /** Keeps the opinion that was asked, such as that of legal counsel (ES-1 e). */
  void advise(CaseNumber number, String opinion) {
    Escalation escalation = get(number);
    escalation.advise(opinion);
    meetIfInvestigated(escalation);
    caseFile.record(number, "escalation-opinion", CaseArgument.text(opinion));
  }

  /** The case changes hands (ES-2). */
  void handOver(CaseNumber number, Login newOwner, String reason) {
    Escalation escalation = get(number);
    caseFile.record(number, "escalation-handed-over", owner(escalation), CaseArgument.text(people.name(newOwner)),
        CaseArgument.text(reason));
    escalation.handOver(newOwner);
  }

  /** Keeps the solution. A colleague who decides in the owner's place is the owner from then on. */
  void decide(CaseNumber number, String solution) {
    Escalation escalation = get(number);
    person.id().filter(id -> !escalation.owner().equals(Optional.of(id))).ifPresent(id -> takeOver(escalation, id));
    escalation.decide(solution);
    deadlines.meet(number, Set.of(DeadlineKind.DECIDE));
    caseFile.record(number, "escalation-decided", CaseArgument.text(solution));
  }

  /** Keeps what was done and what came of it; no department means that the owner did it (DX-4). */
  void carriedOut(CaseNumber number, Optional<Department> department, String effect) {
    if (department.isEmpty()) {
      get(number).carriedOut(effect);
      caseFile.record(number, "escalation-carried-out", CaseArgument.text(effect));
    } else {
      get(number).carriedOutBy(department.get(), effect, clock.instant());
      caseFile.record(number, "escalation-carried-out-by", CaseArgument.label("department", department.get()),
          CaseArgument.text(effect));
    }
  }

  /** The customer is not satisfied: another round begins (ES-2, NG-3). */
  void dissatisfied(CaseNumber number, String reason) {
    complaints.reopen(number, reason);
    caseFile.record(number, "escalation-round", CaseArgument.text(get(number).beginRound()));
  }

  /** The escalation is over with the customer's verdict (ES-2). */
  void settle(CaseNumber number, Ending ending, @Nullable String reason) {
    get(number).settle(ending, reason, clock.instant());
    caseFile.record(number, "escalation-" + ending.id(), CaseArgument.text(reason));
  }

  /** The complaint ended before its escalation did. */
  void endIfOpen(CaseNumber number) {
    of(number).filter(Escalation::isOpen).ifPresent(escalation -> settle(number, Ending.ENDED, null));
  }

  /** The escalation of a complaint, or empty when it was never escalated. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public Optional<Escalation> of(CaseNumber number) {
    return repository.findById(number.value());
  }

  /** The people who may own this escalation. */
  List<Login> possibleOwners(Escalation escalation) {
    return escalation.ownerGroup().map(people::membersOf).orElse(List.of());
  }

  private void tellOf(CaseNumber number, Map<DeadlineKind, Instant> gaveWay) {
    if (!gaveWay.isEmpty()) {
      caseFile.record(number, "escalation-limits", gaveWay.entrySet().stream()
          .map(deadline -> CaseArgument.value(deadline.getKey().variable(), deadline.getValue()))
          .toArray(CaseArgument[]::new));
    }
  }

  private void meetIfInvestigated(Escalation escalation) {
    if (escalation.isInvestigated()) {
      deadlines.meet(escalation.complaintNumber(), Set.of(DeadlineKind.INVESTIGATE));
    }
  }

  private void takeOver(Escalation escalation, Login newOwner) {
    caseFile.record(escalation.complaintNumber(), "escalation-taken-over",
        CaseArgument.text(people.name(newOwner)), owner(escalation));
    escalation.handOver(newOwner);
  }

  private CaseArgument owner(Escalation escalation) {
    return CaseArgument.text(escalation.owner().map(people::name).orElse(NOBODY));
  }

  private Escalation get(CaseNumber number) {
    return of(number)
        .orElseThrow(() -> new IllegalStateException("Complaint " + number + " was never escalated."));
  }
}
