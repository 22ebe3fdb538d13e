package org.complaintdesk.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether two requests say the same, whatever their spacing, their order of attributes, and what else they send that
 * the desk does not keep.
 *
 * @param kept of what the desk keeps of the request
 * @param whole of all that was sent, by which versions before compared it: the keys that they took still hold
 */
public record ContentHash(String kept, String whole) {

  private static final ObjectMapper CANONICAL = new JsonMapper();

  /** Of what is kept of a request, and of the whole of it. */
  public static ContentHash of(Object kept, Object whole) {
    String hash = of(kept);
    return new ContentHash(hash, kept == whole ? hash : of(whole));
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
