package org.complaintdesk.call;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.desk.TimeSpan;
import org.complaintdesk.notice.UnsentNotices;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.MessageSourceAccessor;

/** The steps of a contact with a customer, by the names that its diagrams call (NG-8). */
@Configuration(proxyBeanMethods = false)
class CallSteps {

  private static final String CALL = "call";
  private static final String NONE = "none";
  private static final String TOLD = "told";
  private static final String ANSWERED = "answered";
  private static final String PHONE = "phone";
  private static final String POSTED = "posted";
  private static final String LETTER = "letter";
  /** Those that call with a form of their own ask for a verdict. */
  private static final String VERDICT = "verdict";

  private final WantedCall wanted;
  private final UnsentNotices notices;
  private final CaseFile caseFile;
  private final Clock clock;
  private final MessageSourceAccessor messages;

  CallSteps(WantedCall wanted, UnsentNotices notices, CaseFile caseFile, Clock clock, MessageSource messages) {
    this.wanted = wanted;
    this.notices = notices;
    this.caseFile = caseFile;
    this.clock = clock;
    this.messages = new MessageSourceAccessor(messages);
  }

  /** Finds the time of the next call: the one that the customer asked for, or else the table's. */
  @Bean
  JavaDelegate scheduleCall() {
    return this::schedule;
  }

  private void schedule(DelegateExecution execution) {
    boolean calls = CallVariables.NEXT_STEP.get(execution).equals(CALL);
    Instant now = clock.instant();
    Instant at = calls ? time(execution, now) : now;
    CallVariables.CALL_AT.set(execution, Date.from(at));
    CallVariables.CALL_LATER.pass(execution, at.isAfter(now));
    CallVariables.CALL_BY.set(execution, Date.from(TimeSpan.after(at, CallVariables.CALL_WITHIN.get(execution))));
    CallVariables.WANTED_AT.set(execution, null);
    boolean askedOnOwnForm = calls && Boolean.TRUE.equals(CallVariables.OWN_FORM.find(execution));
    CallVariables.CONTACT_RESULT.set(execution, askedOnOwnForm ? CALL : NONE);
  }

  private Instant time(DelegateExecution execution, Instant now) {
    Date asked = CallVariables.WANTED_AT.find(execution);
    if (asked != null) {
      return asked.toInstant();
    }
    ZoneId zone = caseFile.zone();
    CallingHours hours =
        CallingHours.of(CallVariables.CALL_FROM.get(execution), CallVariables.CALL_UNTIL.get(execution), zone);
    return hours.next(TimeSpan.after(now, CallVariables.CALL_AFTER.get(execution)));
  }

  /** Keeps what came of a call, for the next one and for the case file. */
  @Bean
  JavaDelegate recordCall() {
    return this::record;
  }

  private void record(DelegateExecution call) {
    CaseNumber number = CaseKey.of(call);
    String missed = CallVariables.CALL_OUTCOME.find(call);
    CallOutcome outcome =
        DomainWord.require(CallOutcome.class, missed == null ? CallVariables.OUTCOME.get(call) : missed);
    int attempt = Objects.requireNonNullElse(CallVariables.ATTEMPT.find(call), 0).intValue() + 1;
    Date asked = outcome == CallOutcome.CALL_AT ? wantedAt(call, number) : null;
    CallVariables.ATTEMPT.set(call, attempt);
    CallVariables.WANTED_AT.set(call, asked);
    if (outcome == CallOutcome.NO_NUMBER || outcome == CallOutcome.WRONG_NUMBER) {
      CallVariables.HAS_NUMBER.set(call, outcome == CallOutcome.WRONG_NUMBER);
    }
    if (outcome == CallOutcome.REACHED) {
      reached(call);
    }
    caseFile.record(number, CallSectionSource.CALLED, CaseArgument.text(attempt),
        CaseArgument.label("call-outcome", outcome), time(asked));
  }

  private Date wantedAt(DelegateExecution call, CaseNumber number) {
    try {
      return Date.from(wanted.moment(CallVariables.CALL_AGAIN_ON.get(call), CallVariables.CALL_AGAIN_TIME.get(call),
          number, Objects.requireNonNullElse(CallVariables.PURPOSE.find(call), VERDICT)));
    } catch (CallRefusedException refused) {
      throw new BadUserRequestException(messages.getMessage(refused.sentence(), refused.arguments()));
    }
  }

  private void reached(DelegateExecution call) {
    String reply = CallVariables.REPLY.find(call);
    CallVariables.CONTACT_RESULT.set(call, reply == null || reply.isBlank() ? TOLD : ANSWERED);
    told(call, PHONE);
  }

  private static CaseArgument time(@Nullable Date at) {
    return at == null ? CaseArgument.text(null) : CaseArgument.time(at.toInstant());
  }

  /** Keeps that a letter was sent, from which on the customer is asked or told. */
  @Bean
  JavaDelegate recordLetter() {
    return letter -> {
      if (CallVariables.OUTCOME.get(letter).equals(POSTED)) {
        CallVariables.CONTACT_RESULT.set(letter, LETTER);
        told(letter, LETTER);
      }
    };
  }

  /** Keeps that nothing brought the result to the customer. */
  @Bean
  JavaDelegate recordNeverTold() {
    return telling -> caseFile.record(CaseKey.of(telling), "result-not-told");
  }

  private void told(DelegateExecution contact, String way) {
    Optional.ofNullable(CallVariables.NOTICE_ID.find(contact)).ifPresent(id -> notices.told(id, way));
  }
}
