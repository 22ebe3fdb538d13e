package org.complaintdesk.intake.ticket;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.intake.IntakeTexts;
import org.complaintdesk.intake.ticket.TicketPatch.PatchNote;
import org.springframework.stereotype.Component;

/**
 * What an answer says in its header {@code Warning} (RFC 7234) of what was not taken over, so that no client believes it
 * was. A header is written in ASCII, so it speaks English.
 */
@Component
class TicketWarnings {

  static final String HEADER = "Warning";

  private static final int MOST_NAMES = 20;

  private final IntakeTexts texts;

  TicketWarnings(IntakeTexts texts) {
    this.texts = texts;
  }

  /** The warnings about notes that were taken for ones on record. */
  String[] repeated(List<PatchNote> notes) {
    return warning("repeated-note", notes.stream().map(PatchNote::place).toList());
  }

  private String[] warning(String code, List<String> places) {
    return places.isEmpty() ? new String[0]
        : new String[] {"299 - \"" + texts.say("warning." + code, Locale.ENGLISH, listed(places)) + "\""};
  }

  private static String listed(List<String> places) {
    Stream<String> more = places.size() > MOST_NAMES ? Stream.of("...") : Stream.of();
    return Stream.concat(places.stream().limit(MOST_NAMES), more).collect(Collectors.joining(", "));
  }
}
