package org.complaintdesk.access.password;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is asked of a password (PR-1). */
public enum PasswordRule {

  /** It has twelve characters or more, or is a phrase of four words. */
  LENGTH {
    @Override
    boolean holds(String password, String login) {
      int length = password.codePointCount(0, password.length());
      return length >= SHORTEST || isPhrase(password) && length >= SHORTEST_PHRASE;
    }
  },

  /** It is not made of the login, whichever way round, and little else. */
  LOGIN {
    @Override
    boolean holds(String password, String login) {
      String lower = CommonPasswords.lower(login);
      String reversed = new StringBuilder(lower).reverse().toString();
      if (lower.isEmpty() || lower.equals(CommonPasswords.lower(password))) {
        return lower.isEmpty();
      }
      if (lower.length() < SHORTEST_PART) {
        return true;
      }
      Set<String> logins = lower.equals(reversed) ? Set.of(lower) : Set.of(lower, reversed);
      return !CommonPasswords.contains(password, logins)
          || CommonPasswords.lettersBeside(password, logins) >= OWN_LETTERS;
    }
  },

  /** It is not one that everybody tries, or made of such, or of a few characters over and over. */
  COMMON {
    @Override
    boolean holds(String password, String login) {
      boolean various = password.codePoints().distinct().count() >= DIFFERENT;
      return various && (isPhrase(password) || !CommonPasswords.isMadeOfThem(password));
    }
  };

  /** How many characters a password has at least if it is no phrase. */
  public static final int SHORTEST = 12;
  /** How many words a phrase has at least. */
  public static final int WORDS = 4;
  private static final int SHORTEST_PHRASE = 10;
  private static final int SHORTEST_PART = 3;
  private static final int OWN_LETTERS = 6;
  private static final int DIFFERENT = 5;

  abstract boolean holds(String password, String login);

  /** Whether the rule accepts the password of a login; of nobody's when the login is empty. */
  public boolean accepts(String password, String login) {
    return holds(password, login);
  }

  /** The rules that a password of this login breaks, in their order. */
  public static List<PasswordRule> brokenBy(String password, String login) {
    return Stream.of(values()).filter(rule -> !rule.holds(password, login)).toList();
  }

  private static boolean isPhrase(String password) {
    return Arrays.stream(password.strip().split("\\s+")).distinct().count() >= WORDS;
  }
}
