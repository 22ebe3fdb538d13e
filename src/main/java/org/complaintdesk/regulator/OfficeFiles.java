package org.complaintdesk.regulator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintReopened;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.CustomerTold;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the regulator's offices are owed, told in the case files (RG-1). The regulator's deadline of such a complaint is
 * met by the answer to the office, and not by telling its customer (DL-10).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class OfficeFiles {

  private static final Set<DeadlineKind> THE_REGULATORS = Set.of(DeadlineKind.REGULATOR);

  private final OfficeFileRepository repository;
  private final Complaints complaints;
  private final Deadlines deadlines;
  private final RegulatorTerms terms;
  private final BusinessCalendar calendar;
  private final CaseFile caseFile;
  private final CurrentPerson person;
  private final Clock clock;

  OfficeFiles(OfficeFileRepository repository, Complaints complaints, Deadlines deadlines, RegulatorTerms terms,
      BusinessCalendar calendar, CaseFile caseFile, CurrentPerson person, Clock clock) {
    this.repository = repository;
    this.complaints = complaints;
    this.deadlines = deadlines;
    this.terms = terms;
    this.calendar = calendar;
    this.caseFile = caseFile;
    this.person = person;
    this.clock = clock;
  }

  /** Opens the file of a complaint that came by the regulator, once however often it is assessed; tells whether it did. */
  boolean open(CaseNumber number) {
    if (repository.findByComplaintNumber(number.value()).isPresent()) {
      return false;
    }
    Instant now = clock.instant();
    Instant answerBy = complaints.get(number).arrival().regulatorReplyBy()
        .or(() -> deadlines.at(number, DeadlineKind.REGULATOR)).orElse(now);
    repository.save(new OfficeFile(number, answerBy, terms.answerFrom(answerBy), now));
    caseFile.record(number, "office-file-opened", CaseArgument.time(answerBy));
    return true;
  }

  /** Whether the complaint came by the regulator; asked of what is read already, of every complaint. */
  boolean isFromRegulator(CaseNumber number) {
    return complaints.get(number).arrival().channel() == Channel.REGULATOR;
  }

  void draft(CaseNumber number, String answer, String checkedFacts) {
    get(number).draft(answer, checkedFacts, person.id().orElse(null));
  }

  /** No answer is wanted, because the office has closed its file. */
  void notWanted(CaseNumber number) {
    OfficeFile file = get(number);
    file.notWanted(terms.wordBy(file.answerBy()));
    deadlines.meet(number, THE_REGULATORS);
    caseFile.record(number, "office-answer-not-wanted");
  }

  /** The drafted answer leaves. */
  void answered(CaseNumber number) {
    OfficeFile file = get(number);
    boolean inTime = file.answered(clock.instant(), terms.wordBy(file.answerBy()));
    deadlines.meet(number, THE_REGULATORS);
    caseFile.record(number, inTime ? "office-answered" : "office-answered-late",
        CaseArgument.text(file.answer().orElse("")), CaseArgument.text(file.checkedFacts().orElse("")));
  }

  /** Somebody sent the answer, by that way. */
  void posted(CaseNumber number, String way) {
    caseFile.record(number, "office-answer-posted", CaseArgument.label("office-way", way));
  }

  /** The office asks again, and wants the answer by the close of business of a day. */
  void askedAgain(CaseNumber number, String question, LocalDate answerOn) {
    Instant answerBy = calendar.addCalendarDays(answerOn.atStartOfDay(calendar.zone()).toInstant(), 0);
    get(number).askedAgain(question, answerBy);
    caseFile.record(number, "office-asked-again", CaseArgument.text(question), CaseArgument.time(answerBy));
  }

  /** How the file of the office ended, also long after the complaint did. */
  void ended(CaseNumber number, OfficeOutcome outcome, @Nullable LocalDate day, @Nullable String words) {
    get(number).ended(outcome, day, words);
    caseFile.record(number, "office-ended", CaseArgument.label("office-outcome", outcome),
        CaseArgument.text(day == null ? "" : day), CaseArgument.text(words));
  }

  /** A complaint from before its office was owed anything here: its customer's answer is all that there is. */
  @EventListener
  void on(CustomerTold told) {
    if (isOwedNothing(told.complaintNumber())) {
      deadlines.meet(told.complaintNumber(), THE_REGULATORS);
    }
  }

  /** The same, where the answer was not the end. */
  @EventListener
  void on(ComplaintReopened reopened) {
    if (isOwedNothing(reopened.complaintNumber())) {
      deadlines.runAgain(reopened.complaintNumber(), THE_REGULATORS);
    }
  }

  private boolean isOwedNothing(CaseNumber number) {
    return isFromRegulator(number) && repository.findByComplaintNumber(number.value()).isEmpty();
  }

  private OfficeFile get(CaseNumber number) {
    return repository.findByComplaintNumber(number.value()).orElseThrow(
        () -> new IllegalStateException("The regulator is owed nothing for " + number + "."));
  }
}
