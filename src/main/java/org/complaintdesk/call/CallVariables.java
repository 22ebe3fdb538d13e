package org.complaintdesk.call;

import java.util.Date;
import org.complaintdesk.process.ProcessVariable;

/** What the forms of a call bring, and what the process that reaches a customer holds itself. */
final class CallVariables {

  static final ProcessVariable<String> OUTCOME = text("outcome");
  /** The same in a form that asks for something else besides; null where the customer was reached. */
  static final ProcessVariable<String> CALL_OUTCOME = text("callOutcome");
  static final ProcessVariable<String> REPLY = text("reply");
  /** The day that the customer names, such as {@code 2026-12-01}. */
  static final ProcessVariable<String> CALL_AGAIN_ON = text("callAgainOn");
  /** The time of that day, such as {@code 14:30}. */
  static final ProcessVariable<String> CALL_AGAIN_TIME = text("callAgainTime");

  static final ProcessVariable<String> PURPOSE = text("purpose");
  /** The notice that could not be sent and is to be said; null where there is none. */
  static final ProcessVariable<String> NOTICE_ID = text("noticeId");
  /** Whether the customer is asked something that he may answer at once. */
  static final ProcessVariable<Boolean> ANSWER_WANTED = new ProcessVariable<>("answerWanted", Boolean.class);
  /** How often the customer was called so far. */
  static final ProcessVariable<Number> ATTEMPT = new ProcessVariable<>("attempt", Number.class);
  static final ProcessVariable<Boolean> HAS_NUMBER = new ProcessVariable<>("hasNumber", Boolean.class);
  /** The time that the customer asked for; null where he asked for none. */
  static final ProcessVariable<Date> WANTED_AT = new ProcessVariable<>("wantedAt", Date.class);
  static final ProcessVariable<Boolean> OWN_FORM = new ProcessVariable<>("ownForm", Boolean.class);

  static final ProcessVariable<String> NEXT_STEP = text("nextStep");
  static final ProcessVariable<String> CALL_AFTER = text("callAfter");
  static final ProcessVariable<String> CALL_FROM = text("callFrom");
  static final ProcessVariable<String> CALL_UNTIL = text("callUntil");
  static final ProcessVariable<String> CALL_WITHIN = text("callWithin");

  static final ProcessVariable<Date> CALL_AT = new ProcessVariable<>("callAt", Date.class);
  static final ProcessVariable<Boolean> CALL_LATER = new ProcessVariable<>("callLater", Boolean.class);
  static final ProcessVariable<Date> CALL_BY = new ProcessVariable<>("callBy", Date.class);
  /** What the caller of the process learns: {@code told}, {@code answered}, {@code letter}, {@code call} or {@code none}. */
  static final ProcessVariable<String> CONTACT_RESULT = text("contactResult");

  private CallVariables() {
  }

  private static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }
}
