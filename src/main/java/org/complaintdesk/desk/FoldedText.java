package org.complaintdesk.desk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text in the one spelling in which names and numbers are compared: full-width letters, digits and signs become
 * plain ones; accents, invisible characters and kinds of blanks and dashes are evened out. Each character knows where
 * it stood.
 */
final class FoldedText {

  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  /** Letters that are written with others where a keyboard has none of them. */
  private static final Map<Character, String> OTHERWISE = Map.ofEntries(Map.entry('ø', "o"), Map.entry('Ø', "O"),
      Map.entry('ł', "l"), Map.entry('Ł', "L"), Map.entry('đ', "d"), Map.entry('Đ', "D"), Map.entry('ı', "i"),
      Map.entry('æ', "ae"), Map.entry('Æ', "AE"), Map.entry('œ', "oe"), Map.entry('Œ', "OE"), Map.entry('ß', "ss"));
  private static final String MIDDLE_DOTS = "·•・‧∙⋅｡";

  private final String text;
  private final int[] places;

  private FoldedText(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /** Goes once through the text. */
  static FoldedText of(String written) {
    StringBuilder folded = new StringBuilder(written.length());
    int[] places = new int[written.length() + 1];
    int place = 0;
    while (place < written.length()) {
      int character = written.codePointAt(place);
      int before = folded.length();
      append(character, folded);
      places = roomFor(folded.length() + 1, places);
      Arrays.fill(places, before, folded.length(), place);
      place += Character.charCount(character);
    }
    places[folded.length()] = written.length();
    return new FoldedText(folded.toString(), places);
  }

  private static int[] roomFor(int length, int[] places) {
    return length <= places.length ? places : Arrays.copyOf(places, length * 2);
  }

  private static void append(int character, StringBuilder folded) {
    if (character < 128) {
      folded.append((char) character);
    } else if (Character.isDigit(character)) {
      folded.append(Character.digit(character, 10));
    } else if (character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST) {
      folded.append((char) (character - FULL_WIDTH_SHIFT));
    } else if (Character.isLetter(character)) {
      appendLetter(character, folded);
    } else {
      appendSign(character, folded);
    }
  }

  private static void appendLetter(int letter, StringBuilder folded) {
    Character.UnicodeScript script = Character.UnicodeScript.of(letter);
    if (script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HANGUL) {
      folded.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFC));
    } else if (letter <= Character.MAX_VALUE && OTHERWISE.containsKey((char) letter)) {
      folded.append(OTHERWISE.get((char) letter));
    } else {
      String decomposed = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
      folded.append(MARKS.matcher(decomposed).replaceAll(""));
    }
  }

  private static void appendSign(int sign, StringBuilder folded) {
    int kind = Character.getType(sign);
    if (kind == Character.FORMAT || kind == Character.NON_SPACING_MARK) {
      return;
    }
    if (kind == Character.DASH_PUNCTUATION || sign == '−') {
      folded.append('-');
    } else if (kind == Character.SPACE_SEPARATOR) {
      folded.append(' ');
    } else if (MIDDLE_DOTS.indexOf(sign) >= 0) {
      folded.append('.');
    } else {
      folded.appendCodePoint(sign);
    }
  }

  /** The folded text. */
  String text() {
    return text;
  }

  /** Where the character at that index of the folded text began in the written one; at its end the end. */
  int place(int index) {
    return places[index];
  }
}
