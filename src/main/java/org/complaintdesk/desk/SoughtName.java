package org.complaintdesk.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name, or an account, as it is looked for in texts: its letters and digits, and where its words begin. */
final class SoughtName {

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[()\\[\\]（）【】/、;；|&]+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String SEPARATORS = " .-_',’@\r\n";
  private static final int MOST_SEPARATORS = 2;
  private static final int SHORTEST = 2;
  /** 古丽娜尔 of 古丽娜尔·艾合买提: so many letters of a name from elsewhere are no word. */
  private static final int SHORTEST_FIRST_NAME = 3;
  /** A name of so many letters is no common word when its parts are written together or apart. */
  private static final int UNMISTAKABLE = 6;

  private final String letters;
  private final BitSet beginnings;
  private final boolean account;
  private final boolean alsoWords;
  private final boolean given;

  private SoughtName(List<String> words, boolean account, boolean given) {
    this.letters = String.join("", words);
    this.beginnings = new BitSet();
    this.account = account;
    this.given = given;
    this.alsoWords = !account && words.stream().allMatch(CommonWords::contains) || CommonWords.contains(letters)
        || FormOfAddress.isFamiliar(letters);
    int place = 0;
    for (String word : words) {
      beginnings.set(place);
      place += word.length();
    }
  }

  /** The name without its form of address; of several in one field each; none that is a placeholder. */
  static List<SoughtName> ofCustomer(String name) {
    List<SoughtName> sought = new ArrayList<>();
    for (String one : BETWEEN_NAMES.split(FoldedText.of(name).text().toLowerCase(Locale.ROOT))) {
      List<String> words = words(FormOfAddress.whereOnlyAFamilyNameIsLeft(one));
      if (CommonWords.isPlaceholder(String.join("", words))) {
        continue;
      }
      add(words, sought);
      if (words.size() > 1 && !isHan(words.get(0))) {
        add(rotated(words, 1), sought);
        add(rotated(words, -1), sought);
      } else if (words.size() > 1 && words.get(0).length() >= SHORTEST_FIRST_NAME) {
        add(words.subList(0, 1), sought);
      }
      String given = words.size() == 1 ? FormOfAddress.givenName(words.get(0)) : "";
      if (!given.isEmpty()) {
        sought.add(new SoughtName(List.of(given), false, true));
      }
    }
    return sought;
  }

  /** The account, with and without the domain that it belongs to. */
  static List<SoughtName> ofAccount(String account) {
    String plain = FoldedText.of(account).text().toLowerCase(Locale.ROOT);
    return Stream.of(plain, plain.replaceFirst("@.*", "")).distinct()
        .filter(one -> DialledNumber.numberOrAccount(one).isPresent() && DialledNumber.of(one).isEmpty())
        .map(one -> new SoughtName(words(one), true, false)).toList();
  }

  private static void add(List<String> words, List<SoughtName> sought) {
    String letters = String.join("", words);
    if (letters.length() >= SHORTEST && sought.stream().noneMatch(known -> known.letters.equals(letters))) {
      sought.add(new SoughtName(words, false, false));
    }
  }

  private static List<String> words(String name) {
    return Arrays.stream(BETWEEN_WORDS.split(name)).filter(word -> !word.isEmpty()).toList();
  }

  private static List<String> rotated(List<String> words, int by) {
    List<String> rotated = new ArrayList<>(words);
    Collections.rotate(rotated, by);
    return rotated;
  }

  private static boolean isHan(String word) {
    return MaskedText.isHan(word.charAt(0));
  }

  int length() {
    return letters.length();
  }

  String letters() {
    return letters;
  }

  /** Where the name ends that begins at that place of a text, or 0 when another one or none does. */
  int endAt(String text, String lower, int place) {
    boolean latin = !isHan(letters);
    if (latin && isInsideWord(text, place - 1)) {
      return 0;
    }
    int end = place;
    boolean spacedAsWritten = true;
    for (int letter = 0; letter < letters.length(); letter++) {
      int next = letter == 0 ? place : nextLetter(lower, end);
      if (next < 0 || lower.charAt(next) != letters.charAt(letter)) {
        return 0;
      }
      spacedAsWritten &= letter == 0 || next > end == beginnings.get(letter);
      end = next + 1;
    }
    if (latin && (isInsideWord(text, end) || isInCompound(text, place, end)
        || !isSpacedLikeIt(text, place, end, spacedAsWritten))) {
      return 0;
    }
    if (given && !FormOfAddress.isAt(text, end)) {
      return 0;
    }
    return alsoWords && !given && !isMeant(text, place, end) ? 0 : end;
  }

  /** Li-Fi is a word of its own. */
  private boolean isInCompound(String text, int place, int end) {
    return beginnings.cardinality() == 1 && letters.length() < UNMISTAKABLE
        && (isHyphen(text, end) && isInsideWord(text, end + 1)
            || isHyphen(text, place - 1) && isInsideWord(text, place - 2));
  }

  private static boolean isHyphen(String text, int place) {
    return place >= 0 && place < text.length() && text.charAt(place) == '-';
  }

  /** Two short words are not one longer word, unless capitals show where they begin: Ma Ke is not "make", but MaKe. */
  private boolean isSpacedLikeIt(String text, int place, int end, boolean spacedAsWritten) {
    if (spacedAsWritten || account || letters.length() >= UNMISTAKABLE && beginnings.cardinality() > 1) {
      return true;
    }
    return beginnings.cardinality() > 1 && end - place == letters.length() && beginnings.stream().allMatch(
        letter -> Character.isUpperCase(text.charAt(place + letter))) && !isUpperCase(text, place, end);
  }

  /** A name that is a word as well is meant where it is written like a name: 黎　明, Dawn. */
  private boolean isMeant(String text, int place, int end) {
    return isHan(letters) ? end - place > letters.length() || CommonWords.isNamed(text, place, end)
        : Character.isUpperCase(text.charAt(place)) && wordsAreCapitalised(text, place, end);
  }

  private static boolean wordsAreCapitalised(String text, int place, int end) {
    for (int letter = place + 1; letter < end; letter++) {
      if (!Character.isLetter(text.charAt(letter - 1)) && Character.isLowerCase(text.charAt(letter))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUpperCase(String text, int place, int end) {
    return text.substring(place, end).chars().noneMatch(Character::isLowerCase);
  }

  private static boolean isInsideWord(String text, int place) {
    return place >= 0 && place < text.length() && Character.isLetter(text.charAt(place))
        && !MaskedText.isHan(text.charAt(place));
  }

  /** The next letter or digit, not more than two signs away; -1 without. */
  static int nextLetter(String text, int place) {
    for (int next = place; next < text.length() && next <= place + MOST_SEPARATORS; next++) {
      if (Character.isLetterOrDigit(text.charAt(next)) || Character.isSurrogate(text.charAt(next))) {
        return next;
      }
      if (SEPARATORS.indexOf(text.charAt(next)) < 0) {
        return -1;
      }
    }
    return -1;
  }

  void hide(MaskedText masked, int from, int to) {
    if (account) {
      masked.hideNumber(from, to);
    } else if (given) {
      masked.hide(from, to);
    } else {
      masked.hideName(from, to);
    }
  }
}
