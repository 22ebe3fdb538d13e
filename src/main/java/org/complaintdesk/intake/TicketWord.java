package org.complaintdesk.intake;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.desk.DomainWord;

/** A word of the domain in a ticket. */
public final class TicketWord {

  private TicketWord() {
  }

  /**
   * The word with that spelling.
   *
   * @throws TicketFault naming {@code field} and the words there are
   */
  public static <E extends Enum<E> & DomainWord> E known(String field, Class<E> words, String id) {
    return DomainWord.find(words, id).orElseThrow(() -> TicketFault.at(field, "not-one-of",
        Stream.of(words.getEnumConstants()).map(DomainWord::id).collect(Collectors.joining(", "))));
  }
}
