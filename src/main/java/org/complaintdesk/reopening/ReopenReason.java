package org.complaintdesk.reopening;

import java.util.List;
import java.util.stream.Stream;
import org.complaintdesk.desk.DomainWord;

/** Why a closed complaint is to be opened again, in the words of the table {@code reopen-policy} (NG-10). */
public enum ReopenReason implements DomainWord {
  /** The problem never went away. */
  NOT_SOLVED,
  /** The problem is there again. */
  CAME_BACK,
  /** What the desk had promised was not done. */
  PROMISE_NOT_KEPT,
  /** Something new has come to light. */
  NEW_FACTS,
  /** The customer took it back and thinks otherwise now. */
  WITHDRAWAL_REGRETTED,
  /** The customer asks for it, in so many words. */
  CUSTOMER_ASKS,
  /** The customer wrote something to the closed complaint. */
  CUSTOMER_NOTE;

  /** Those that an agent enters, who has spoken with the customer. */
  static List<ReopenReason> ofAgents() {
    return Stream.of(values()).filter(reason -> reason != CUSTOMER_NOTE).toList();
  }
}
