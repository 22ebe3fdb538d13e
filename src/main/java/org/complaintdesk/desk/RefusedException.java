package org.complaintdesk.desk;

import java.util.Locale;

/**
 * What somebody asked for cannot be done so, and nothing was changed. It is an answer and no failure of the desk: the
 * bundles have a sentence for the reader, and the log has no more than the code.
 */
public abstract class RefusedException extends RuntimeException {

  private static final String MOVED_ON = "casefile.refused.moved-on";

  private final String sentence;
  private final transient Object[] arguments;

  /** @param code why, without anything that the person entered (PR-1) */
  protected RefusedException(String code) {
    super(code);
    this.sentence = MOVED_ON;
    this.arguments = new Object[0];
  }

  /**
   * For one of several reasons, each with a sentence of its own.
   *
   * @param sentences where those stand in the bundles, such as {@code link.refused}: each is called like its reason there
   * @param arguments what fills the sentence
   */
  protected RefusedException(String sentences, Enum<?> reason, Object... arguments) {
    super(reason.name());
    this.sentence = sentences + "." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.arguments = arguments.clone();
  }

  /** Where the sentence for the reader stands in the bundles; that the case has moved on, where nothing else is said. */
  public String sentence() {
    return sentence;
  }

  /** What fills the sentence. */
  public Object[] arguments() {
    return arguments.clone();
  }
}
