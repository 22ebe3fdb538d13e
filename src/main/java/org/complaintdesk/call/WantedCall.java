package org.complaintdesk.call;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;
import org.complaintdesk.call.CallRefusedException.Reason;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.TimeSpan;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Component;

/** The time at which a customer wants to be called: it lies ahead, in the hours of calls, and before the wait is over (NG-8). */
@Component
class WantedCall {

  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("H:mm");
  private static final String VERDICT = "verdict";
  /** Until when a survey waits. */
  private static final String ANSWER_BY = "answerBy";

  private final CallPolicy policy;
  private final RecordedFacts facts;
  private final CaseFile caseFile;
  private final Clock clock;

  WantedCall(CallPolicy policy, RecordedFacts facts, CaseFile caseFile, Clock clock) {
    this.policy = policy;
    this.facts = facts;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  /**
   * The moment of a day and a time such as {@code 14:30}.
   *
   * @throws CallRefusedException when nobody can call then; it says when somebody can
   */
  Instant moment(String day, String time, CaseNumber number, String purpose) {
    ZoneId zone = caseFile.zone();
    Instant at = LocalDate.parse(day).atTime(LocalTime.parse(time, TIME_OF_DAY)).atZone(zone).toInstant();
    Instant now = clock.instant();
    if (!at.isAfter(now)) {
      throw new CallRefusedException(Reason.PAST, caseFile.time(now));
    }
    policy.bounds(number, purpose).ifPresent(bounds -> refuse(at, now, bounds));
    answerBy(number, purpose).filter(now::isBefore).ifPresent(end -> refuseAfter(end, at));
    return at;
  }

  private void refuse(Instant at, Instant now, CallPolicy.Bounds bounds) {
    if (!CallingHours.of(bounds.from(), bounds.until(), caseFile.zone()).contain(at)) {
      throw new CallRefusedException(Reason.HOURS, bounds.from(), bounds.until());
    }
    refuseAfter(TimeSpan.after(now, bounds.atMost()), at);
  }

  private void refuseAfter(Instant latest, Instant at) {
    if (at.isAfter(latest)) {
      throw new CallRefusedException(Reason.TOO_LATE, caseFile.time(latest));
    }
  }

  private Optional<Instant> answerBy(CaseNumber number, String purpose) {
    return purpose.equals(VERDICT)
        ? facts.find(number.value(), ANSWER_BY).map(Date.class::cast).map(Date::toInstant) : Optional.empty();
  }
}
