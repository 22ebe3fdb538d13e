package org.complaintdesk.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret in the link to a survey: 192 random bits. Only its hash is kept with the survey; the link itself stands in the
 * text of the notice that brought it to the customer, and nowhere else.
 */
record SurveyToken(String secret) {

  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  static SurveyToken random() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new SurveyToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** A plain hash is enough: the secret is too long to be found by trying. */
  String hash() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** Kept out of logs (PR-1). */
  @Override
  public String toString() {
    return "SurveyToken";
  }
}
