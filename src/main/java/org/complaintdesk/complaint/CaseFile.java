package org.complaintdesk.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The story of every case: every entry of what happened, in order. It is ours and outlives the engine's history
 * (design.md, AR-1).
 */
@Component
public class CaseFile {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final CaseEntryRepository entries;
  private final CurrentPerson person;
  private final Clock clock;
  private final MessageSource messages;
  private final ZoneId zone;

  CaseFile(CaseEntryRepository entries, CurrentPerson person, Clock clock, MessageSource messages,
      @Value("${complaint-desk.zone}") ZoneId zone) {
    this.entries = entries;
    this.person = person;
    this.clock = clock;
    this.messages = messages;
    this.zone = zone;
  }

  /**
   * Adds what happened now, done by whoever is at work.
   *
   * @param kind the sentence to tell, {@code case.<kind>} in the bundles
   */
  public void record(String complaintNumber, String kind, CaseArgument... arguments) {
    entries.save(new CaseEntry(complaintNumber, clock.instant(), person.id().orElse(null), kind, List.of(arguments)));
  }

  /** Like {@link #record}, unless the last entry of this kind and first argument already says the same. */
  public void recordChange(String complaintNumber, String kind, CaseArgument... arguments) {
    List<CaseArgument> said = List.of(arguments);
    boolean known = of(complaintNumber).stream()
        .filter(entry -> entry.kind().equals(kind) && entry.arguments().get(0).equals(said.get(0)))
        .reduce((first, second) -> second)
        .filter(last -> last.arguments().equals(said))
        .isPresent();
    if (!known) {
      record(complaintNumber, kind, arguments);
    }
  }

  /** All entries of a case, oldest first. */
  public List<CaseEntry> of(String complaintNumber) {
    return entries.findByComplaintNumberOrderById(complaintNumber);
  }

  /** The entry as a whole sentence in the reader's language, times in the desk's zone. */
  public String tell(CaseEntry entry, Locale locale) {
    Object[] words = entry.arguments().stream().map(argument -> show(argument, locale)).toArray();
    return messages.getMessage("case." + entry.kind(), words, locale);
  }

  /** The label of a code in the reader's language; the code itself when nobody has named it yet. */
  public String label(String group, String code, Locale locale) {
    return labelOr(group + "." + code, code, locale);
  }

  /** A point in time as people read it, in the desk's zone. */
  public String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  private String show(CaseArgument argument, Locale locale) {
    return switch (argument.kind()) {
      case TEXT -> argument.value();
      case TIME -> time(Instant.parse(argument.value()));
      case LABEL -> labelOr(argument.value(), argument.value().substring(argument.value().indexOf('.') + 1), locale);
    };
  }

  private String labelOr(String key, String otherwise, Locale locale) {
    String label = messages.getMessage("label." + key, null, otherwise, locale);
    return label == null ? otherwise : label;
  }
}
