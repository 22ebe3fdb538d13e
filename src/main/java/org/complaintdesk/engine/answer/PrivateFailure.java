package org.complaintdesk.engine.answer;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a failure in the log. Our own sentences may; those of the database, of decision tables and of
 * libraries repeat values, and so what a customer said (PR-1).
 */
final class PrivateFailure {

  private static final String OURS = "org.complaintdesk.";
  /** Nobody has said anything yet while the desk starts, and operators need to read why it does not. */
  private static final String AT_START = "org.springframework.boot.";
  private static final int CAUSES = 20;
  /** The code of the line and the class of the failure, the class of a cause, and where they came from. */
  private static final Pattern STACK_LINE =
      Pattern.compile("^(ENGINE-REST-\\w+ [\\w.$]+|Caused by: [\\w.$]+|\\s+at .*|\\s+\\.\\.\\. \\d+ \\w+.*)");
  /** A shorter one is no sentence, and would be found anywhere. */
  private static final int SHORTEST = 4;

  private PrivateFailure() {
  }

  /** Whether the line is about a desk that starts. */
  static boolean isAtStart(ILoggingEvent line) {
    return line.getLoggerName().startsWith(AT_START);
  }

  /** The sentence of the failure, where it is one of ours and repeats none of another. */
  static @Nullable String sentence(IThrowableProxy failure) {
    String sentence = failure.getMessage();
    return sentence != null && isOurs(failure) && foreignSentences(failure.getCause()).noneMatch(sentence::contains)
        ? sentence : null;
  }

  /** A line without the sentences that are not ours. */
  static String cleaned(String line, IThrowableProxy failure) {
    List<String> foreign = foreignSentences(failure).toList();
    String cleaned = line;
    for (String sentence : foreign) {
      cleaned = cleaned.replace(sentence, "…");
    }
    return cleaned;
  }

  /** A stack that was written as text, without all sentences in it. */
  static String withoutSentences(String stack) {
    return stack.lines().map(STACK_LINE::matcher).filter(Matcher::find).map(Matcher::group)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> foreignSentences(@Nullable IThrowableProxy failure) {
    return Stream.iterate(failure, Objects::nonNull, IThrowableProxy::getCause).limit(CAUSES)
        .filter(cause -> !isOurs(cause)).map(IThrowableProxy::getMessage)
        .filter(sentence -> sentence != null && sentence.length() >= SHORTEST);
  }

  /** Thrown by a line of ours; what a library throws for us is its own. */
  private static boolean isOurs(IThrowableProxy failure) {
    StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
    return frames != null && frames.length > 0
        && frames[0].getStackTraceElement().getClassName().startsWith(OURS);
  }
}
