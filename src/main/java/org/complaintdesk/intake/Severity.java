package org.complaintdesk.intake;

import java.util.Optional;
import java.util.stream.Stream;
import org.complaintdesk.complaint.type.Impact;

/** The severity words that say how badly the customer is hit. */
public enum Severity {
  CRITICAL("Critical", Impact.UNUSABLE), MAJOR("Major", Impact.DEGRADED), MINOR("Minor", Impact.INCONVENIENCE);

  private final String word;
  private final Impact impact;

  Severity(String word, Impact impact) {
    this.word = word;
    this.impact = impact;
  }

  /** What a severity means; any other word means nothing yet, and the impact is set in the review. */
  public static Optional<Impact> impactOf(String word) {
    return Stream.of(values()).filter(severity -> severity.word.equalsIgnoreCase(word)).map(s -> s.impact).findFirst();
  }

  /** The word for it in the ticket interface. */
  public static String wordFor(Impact impact) {
    return Stream.of(values()).filter(severity -> severity.impact == impact).findFirst().orElseThrow().word;
  }
}
