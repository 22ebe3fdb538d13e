package org.complaintdesk.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message brings that anybody with the right to it may send to a case. It is held to this before the case hears of
 * it; a part that does not come counts as empty, whatever an earlier message brought.
 *
 * @param message its name in the diagrams
 */
public record MessageContent(String message, List<Part> parts) {

  /** The parts in this order. */
  public static MessageContent of(String message, Part... parts) {
    return new MessageContent(message, List.of(parts));
  }

  /**
   * A variable of the message.
   *
   * @param needed whether the message says nothing without it
   * @param words the only ones that it takes; any text where there are none
   * @param unless the variable, and the word in it, with which it may be left out all the same
   */
  public record Part(ProcessVariable<?> variable, boolean needed, Set<String> words, Map<String, String> unless) {

    /** One that may be left out. */
    public static Part of(ProcessVariable<?> variable) {
      return new Part(variable, false, Set.of(), Map.of());
    }

    /** One without which the message says nothing. */
    public static Part needed(ProcessVariable<?> variable) {
      return new Part(variable, true, Set.of(), Map.of());
    }

    /** The same, which may be left out where another variable is that word. */
    public static Part neededUnless(ProcessVariable<?> variable, ProcessVariable<String> other, String word) {
      return new Part(variable, true, Set.of(), Map.of(other.name(), word));
    }

    /** The same, of which only these words are known. */
    public Part oneOf(Set<String> known) {
      return new Part(variable, needed, Set.copyOf(known), unless);
    }

    /** Whether it is missing in a message that brings these values. */
    public boolean isMissingIn(Map<String, @Nullable Object> given) {
      Object value = given.get(variable.name());
      boolean empty = value == null || value instanceof String text && text.isBlank();
      return needed && empty
          && unless.entrySet().stream().noneMatch(other -> other.getValue().equals(given.get(other.getKey())));
    }

    /** Whether it cannot be such a value, which is none of the known words. */
    public boolean isUnknownWord(Object value) {
      return !words.isEmpty() && !words.contains(value.toString());
    }
  }
}
