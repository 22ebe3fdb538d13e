package org.complaintdesk.process;

import org.jspecify.annotations.Nullable;

/**
 * Facts of one kind of case that a gateway, a decision, an assignment or a form reads from its record. They are read
 * when they are asked for, so that nobody works on a copy that has grown old.
 */
public interface FactSource {

  /** Whether models know one of its facts by that name. */
  boolean knows(String fact);

  /** Whether it keeps the record of that case. */
  boolean has(String caseNumber);

  /**
   * The fact as the record has it now, within the transaction that reads it.
   *
   * @param fact a name that it knows
   * @return a text, a number, a flag, a {@link java.util.Date} or a list of texts; null while it is not known
   */
  @Nullable Object read(String caseNumber, String fact);
}
