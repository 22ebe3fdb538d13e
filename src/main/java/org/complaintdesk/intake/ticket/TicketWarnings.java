package org.complaintdesk.intake.ticket;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintdesk.intake.AttributeName;
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

  private final IntakeTexts texts;

  TicketWarnings(IntakeTexts texts) {
    this.texts = texts;
  }

  /** The warnings about those places, where the desk keeps nothing; none when there are none. */
  String[] unkept(List<String> places) {
    return of(new NotTaken(places, List.of()));
  }

  /** The warnings about what was not taken over, each once; none when there is nothing of that kind. */
  String[] of(NotTaken notTaken) {
    List<String> repeated = notTaken.repeated().stream().map(PatchNote::place).toList();
    return Stream.of(warning("not-kept", notTaken.unkept()), warning("repeated-note", repeated))
        .flatMap(Optional::stream).toArray(String[]::new);
  }

  private Optional<String> warning(String code, List<String> places) {
    return places.isEmpty() ? Optional.empty() : Optional.of(
        "299 - \"" + texts.say("warning." + code, Locale.ENGLISH, AttributeName.listed(places)) + "\"");
  }
}
