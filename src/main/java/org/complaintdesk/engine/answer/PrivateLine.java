package org.complaintdesk.engine.answer;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The text of a line in the log, without what the sentence of a failure in it repeats (PR-1). */
public class PrivateLine extends MessageConverter {

  /** Writes stacks as text. */
  private static final String STACKS_AS_TEXT = "org.camunda.bpm.engine.rest.exception";

  @Override
  public String convert(ILoggingEvent line) {
    String text = super.convert(line);
    if (STACKS_AS_TEXT.equals(line.getLoggerName())) {
      return PrivateFailure.withoutSentences(text);
    }
    return line.getThrowableProxy() == null || PrivateFailure.isAtStart(line)
        ? text : PrivateFailure.cleaned(text, line.getThrowableProxy());
  }
}
