package org.complaintdesk.regulator;

import org.complaintdesk.process.ProcessVariable;

/** What the forms of the process that answers the regulator bring (RG-1). The business key is the complaint's number. */
final class RegulatorVariables {

  /** Id of that process. */
  static final String PROCESS = "regulator-answer";
  /** Tells that process that the office can be answered; the complaint's number follows. */
  static final String ANSWER_WANTED = "regulator.answerWanted.";
  /** The outcome of the form by which an answer leaves. */
  static final String ANSWER = "answer";

  static final ProcessVariable<String> OUTCOME = text("outcome");
  static final ProcessVariable<String> OFFICE_ANSWER = text("officeAnswer");
  static final ProcessVariable<String> CHECKED_FACTS = text("checkedFacts");
  static final ProcessVariable<String> OFFICE_QUESTION = text("officeQuestion");
  /** A day. */
  static final ProcessVariable<String> NEW_REPLY_BY = text("newReplyBy");
  /** A day. */
  static final ProcessVariable<String> DECIDED_ON = text("decidedOn");
  static final ProcessVariable<String> OFFICE_WORDS = text("officeWords");
  /** The notice with the answer that no machine could send; null where one did. */
  static final ProcessVariable<String> ANSWER_NOTICE = text("answerNotice");

  private RegulatorVariables() {
  }

  private static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }
}
