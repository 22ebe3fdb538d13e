package org.complaintdesk.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model asks for a fact that no case has: a slip of the pen must not decide a case in silence. */
public class UnknownFactException extends RuntimeException {

  private static final String SENTENCE = "No fact '%s' is known of the case; check how the model writes its name.";
  /** The interpreter of tables passes on what is said, and not the exception. */
  private static final Pattern PASSED_ON = Pattern.compile(
      Pattern.quote(UnknownFactException.class.getName()) + ": No fact '([^']+)' is known of the case");

  private final String fact;

  public UnknownFactException(String fact) {
    super(SENTENCE.formatted(fact));
    this.fact = fact;
  }

  /** The name that the model used. */
  public String fact() {
    return fact;
  }

  /** The name that nobody knows, where that is why something failed. */
  public static Optional<String> namedBy(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownFactException unknown) {
        return Optional.of(unknown.fact());
      }
      Matcher told = PASSED_ON.matcher(String.valueOf(cause.getMessage()));
      if (told.find()) {
        return Optional.of(told.group(1));
      }
    }
    return Optional.empty();
  }
}
