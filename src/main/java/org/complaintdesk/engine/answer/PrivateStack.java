package org.complaintdesk.engine.answer;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.CoreConstants;

/** The stack of a failure in the log: which it was, where it came from and what caused it, with our own sentences only. */
public class PrivateStack extends ThrowableProxyConverter {

  private static final int INDENT = 1;

  @Override
  public String convert(ILoggingEvent line) {
    IThrowableProxy failure = line.getThrowableProxy();
    if (failure == null) {
      return "";
    }
    return CoreConstants.LINE_SEPARATOR + (PrivateFailure.isAtStart(line) ? super.convert(line) : told(failure))
        + CoreConstants.LINE_SEPARATOR;
  }

  private static String told(IThrowableProxy failure) {
    StringBuilder told = new StringBuilder();
    for (IThrowableProxy cause = failure; cause != null; cause = cause.getCause()) {
      told.append(cause == failure ? "" : "Caused by: ").append(cause.getClassName());
      String sentence = PrivateFailure.sentence(cause);
      told.append(sentence == null ? "" : ": " + sentence).append(CoreConstants.LINE_SEPARATOR);
      ThrowableProxyUtil.subjoinSTEPArray(told, INDENT, cause);
    }
    return told.toString();
  }
}
