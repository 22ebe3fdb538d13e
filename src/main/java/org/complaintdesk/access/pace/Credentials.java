package org.complaintdesk.access.pace;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a request brings to come in by: the same name and password are the same, however they are written. */
final class Credentials {

  private static final String BASIC = "basic ";

  private Credentials() {
  }

  /** A digest of them, or nothing where the request brings none. */
  static @Nullable String of(HttpServletRequest request) {
    String given = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (given == null) {
      return null;
    }
    String plain = given.strip();
    return digest(plain.toLowerCase(Locale.ROOT).startsWith(BASIC) ? decoded(plain.substring(BASIC.length()).strip())
        : bytes(plain.replaceFirst("\\S+\\s*", "")));
  }

  private static byte[] decoded(String basic) {
    try {
      return Base64.getDecoder().decode(basic);
    } catch (IllegalArgumentException unreadable) {
      return bytes(basic);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Each Java has SHA-256.", impossible);
    }
  }
}
