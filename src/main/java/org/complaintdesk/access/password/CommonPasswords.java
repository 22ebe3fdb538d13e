package org.complaintdesk.access.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The passwords that are tried first, and what is made of them by putting them one after the other. */
final class CommonPasswords {

  private static final String FILE = "/access/common-passwords.txt";
  private static final int OWN_CHARACTERS = 5;
  private static final int SHORTEST_PART = 4;
  private static final String COMMENT = "#";
  private static final Set<String> ALL = read();
  private static final int LONGEST = ALL.stream().mapToInt(String::length).max().orElse(0);

  private CommonPasswords() {
  }

  /** Whether it is one of them, or has hardly anything besides them, also with figures in the place of letters. */
  static boolean isMadeOfThem(String password) {
    String lower = lower(password);
    return ALL.contains(lower) || charactersBeside(lower) < OWN_CHARACTERS;
  }

  static boolean contains(String password, Set<String> parts) {
    String lower = lower(password);
    return parts.stream().anyMatch(part -> lower.contains(part) || plain(lower).contains(part));
  }

  /** How many letters stand beside the parts. */
  static int lettersBeside(String password, Set<String> parts) {
    String rest = lower(password);
    for (String part : parts) {
      rest = rest.replace(part, "");
    }
    return (int) rest.codePoints().filter(Character::isLetter).count();
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** How many different characters are left when all is taken away that is one of them, as much as possible. */
  private static long charactersBeside(String lower) {
    String plain = plain(lower);
    int[] left = new int[lower.length() + 1];
    int[] taken = new int[lower.length() + 1];
    for (int at = lower.length() - 1; at >= 0; at--) {
      left[at] = left[at + 1] + 1;
      taken[at] = 1;
      for (int length = SHORTEST_PART; length <= Math.min(LONGEST, lower.length() - at); length++) {
        if (left[at + length] < left[at] && isOne(lower, plain, at, length)) {
          left[at] = left[at + length];
          taken[at] = length;
        }
      }
    }
    return IntStream.iterate(0, at -> at < lower.length(), at -> at + taken[at])
        .filter(at -> taken[at] == 1).map(lower::charAt).filter(each -> !Character.isWhitespace(each))
        .distinct().count();
  }

  private static boolean isOne(String lower, String plain, int at, int length) {
    return ALL.contains(lower.substring(at, at + length)) || ALL.contains(plain.substring(at, at + length));
  }

  /** With letters again where people write figures and signs for them. */
  private static String plain(String lower) {
    return lower.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's')
        .replace('7', 't').replace('@', 'a').replace('$', 's').replace('!', 'i');
  }

  private static Set<String> read() {
    try (InputStream file = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(FILE));
        BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith(COMMENT)).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
