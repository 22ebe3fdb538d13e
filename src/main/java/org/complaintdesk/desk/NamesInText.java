package org.complaintdesk.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hides names of customers and their accounts in a text, however they are spaced and whatever their case. */
final class NamesInText {

  private final Letter beginning = new Letter();

  /** What is sought, letter by letter: names that begin alike are compared together. */
  private static final class Letter {

    private final Map<Character, Letter> next = new HashMap<>();
    private final List<SoughtName> ending = new ArrayList<>();
  }

  void addName(String name) {
    SoughtName.ofCustomer(name).forEach(this::add);
  }

  void addAccount(String account) {
    SoughtName.ofAccount(account).forEach(this::add);
  }

  private void add(SoughtName name) {
    Letter letter = beginning;
    for (char next : name.letters().toCharArray()) {
      letter = letter.next.computeIfAbsent(next, first -> new Letter());
    }
    letter.ending.add(name);
  }

  /** Goes once through the text; it is as long in small letters. */
  void hide(MaskedText masked) {
    String text = masked.folded();
    String lower = text.toLowerCase(Locale.ROOT);
    if (beginning.next.isEmpty() || lower.length() != text.length()) {
      return;
    }
    int place = 0;
    while (place < text.length()) {
      place = Math.max(place + 1, hideAt(masked, lower, place));
    }
  }

  /** Tells where the longest name ends that begins there: the rest of one that begins like another would stay open. */
  private int hideAt(MaskedText masked, String lower, int place) {
    SoughtName found = null;
    int end = 0;
    Letter letter = beginning.next.get(lower.charAt(place));
    int next = place;
    while (letter != null) {
      for (SoughtName name : letter.ending) {
        int endOfName = name.endAt(masked.folded(), lower, place);
        if (endOfName > 0) {
          found = name;
          end = endOfName;
        }
      }
      next = SoughtName.nextLetter(lower, next + 1);
      letter = next < 0 ? null : letter.next.get(lower.charAt(next));
    }
    hide(masked, found, place, end);
    return end;
  }

  private static void hide(MaskedText masked, @Nullable SoughtName name, int place, int end) {
    if (name != null) {
      name.hide(masked, place, end);
    }
  }
}
