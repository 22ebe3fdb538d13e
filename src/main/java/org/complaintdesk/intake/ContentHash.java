package org.complaintdesk.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests say the same, whatever their spacing and order of attributes. */
public final class ContentHash {

  private static final ObjectMapper CANONICAL = new JsonMapper();

  private ContentHash() {
  }

  /** Equal for contents that say the same. */
  public static String of(Object content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(content));
      return HexFormat.of().formatHex(digest);
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("The request could not be compared with earlier ones.", e);
    }
  }
}
