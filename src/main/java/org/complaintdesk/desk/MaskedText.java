package org.complaintdesk.desk;

import java.util.BitSet;

/** A text of which some places are hidden, told by where they stand in its folded form. */
final class MaskedText {

  private static final int SHOWN_AT_THE_FRONT = 3;
  private static final int SHOWN_AT_THE_END = 4;
  private static final int SHOWN_OF_A_SHORT_NUMBER = 2;
  private static final int SHORTEST_LONG_NUMBER = 11;
  private static final char HIDDEN = '*';

  private final String written;
  private final FoldedText folded;
  private final BitSet hidden = new BitSet();

  MaskedText(String written) {
    this.written = written;
    this.folded = FoldedText.of(written);
  }

  /** What is looked through for something to hide. */
  String folded() {
    return folded.text();
  }

  /** Hides all of it. */
  void hide(int from, int to) {
    hidden.set(from, to);
  }

  /** First three and last four characters stay, or only the last two of a short number. */
  void hideNumber(int from, int to) {
    int length = to - from;
    if (length < SHORTEST_LONG_NUMBER) {
      hide(from, to - Math.min(SHOWN_OF_A_SHORT_NUMBER, length / 2));
    } else {
      hide(from + SHOWN_AT_THE_FRONT, to - SHOWN_AT_THE_END);
    }
  }

  /** The family name or the initials stay: the first character of Chinese, the first letter of each other word. */
  void hideName(int from, int to) {
    boolean begun = false;
    for (int place = from; place < to; place++) {
      char letter = folded.text().charAt(place);
      if (!Character.isLetterOrDigit(letter) && !Character.isSurrogate(letter)) {
        continue;
      }
      if (begun && (isHan(letter) || isInsideWord(place))) {
        hidden.set(place);
      }
      begun |= !Character.isHighSurrogate(letter);
    }
  }

  private boolean isInsideWord(int place) {
    return Character.isLetterOrDigit(folded.text().charAt(place - 1));
  }

  static boolean isHan(char letter) {
    return Character.isSurrogate(letter) || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
  }

  /** The text as it may be shown. */
  String shown() {
    if (hidden.isEmpty()) {
      return written;
    }
    BitSet places = new BitSet(written.length());
    hidden.stream().forEach(place -> places.set(folded.place(place)));
    StringBuilder shown = new StringBuilder(written.length());
    for (int place = 0; place < written.length();) {
      int character = written.codePointAt(place);
      if (places.get(place)) {
        shown.append(HIDDEN);
      } else {
        shown.appendCodePoint(character);
      }
      place += Character.charCount(character);
    }
    return shown.toString();
  }
}
