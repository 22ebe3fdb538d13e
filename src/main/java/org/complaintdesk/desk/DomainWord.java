package org.complaintdesk.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A word of the domain with the spelling that models, forms and the API share: {@code third-party}, {@code key-account}. */
public interface DomainWord {

  /** The enum constant's own name. */
  String name();

  /** The shared spelling: lower case, words joined by hyphens. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The word with that spelling, or empty when there is none. */
  static <E extends Enum<E> & DomainWord> Optional<E> find(Class<E> words, String id) {
    return Stream.of(words.getEnumConstants()).filter(word -> word.id().equals(id)).findFirst();
  }

  /**
   * The word with that spelling.
   *
   * @throws IllegalArgumentException when there is none
   */
  static <E extends Enum<E> & DomainWord> E require(Class<E> words, String id) {
    return find(words, id).orElseThrow(() -> new IllegalArgumentException(
        "'%s' is no %s.".formatted(id, words.getSimpleName())));
  }
}
