package org.complaintdesk.intake.ticket;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an exception came from, without its messages: those of the database quote what a customer said (PR-1). */
public final class PrivateStackTrace {

  private static final int FRAMES = 12;
  private static final int CAUSES = 8;

  private PrivateStackTrace() {
  }

  /** The classes and lines of the failure and of what caused it, the nearest frames first. */
  public static String of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(CAUSES)
        .map(PrivateStackTrace::ofOne).collect(Collectors.joining("\ncaused by "));
  }

  private static String ofOne(Throwable failure) {
    return failure.getClass().getName() + Stream.of(failure.getStackTrace()).limit(FRAMES)
        .map(frame -> "\n  at " + frame).collect(Collectors.joining());
  }
}
