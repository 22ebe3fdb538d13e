package org.complaintdesk.intake.ticket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first-level attributes that an answer shows. */
final class Selection {

  static final String NOTE = "note";

  private static final List<String> ALWAYS = List.of("id", "href", "@type");
  private static final Set<String> ONLY_WHEN_ASKED_IN_A_LIST = Set.of(NOTE, "statusChangeHistory");
  /** What tells where a ticket stands, and nothing of the case. */
  private static final Set<String> PROGRESS = Set.of("id", "href", "@type", "ticketType", "status",
      "statusChangeDate", "creationDate", "lastUpdate", "expectedResolutionDate", "resolutionDate",
      "externalIdentifier");

  private final Set<String> asked;
  private final Set<String> leftOut;

  private Selection(@Nullable String fields, Set<String> leftOut) {
    this.asked = fields == null ? Set.of()
        : Stream.of(fields.split(",")).map(String::strip).filter(field -> !field.isEmpty()).collect(Collectors.toSet());
    this.leftOut = leftOut;
  }

  /** For one ticket: the attributes named, all when none is. */
  static Selection of(@Nullable String fields) {
    return new Selection(fields, Set.of());
  }

  /** For a list: the attributes named; when none is, all but the notes and the history of the status. */
  static Selection ofList(@Nullable String fields) {
    return new Selection(fields, ONLY_WHEN_ASKED_IN_A_LIST);
  }

  boolean shows(String attribute) {
    return asked.isEmpty() ? !leftOut.contains(attribute) : asked.contains(attribute) || ALWAYS.contains(attribute);
  }

  /** Whether it shows more than where the ticket stands. */
  boolean tellsTheCase() {
    return asked.isEmpty() || !PROGRESS.containsAll(asked);
  }

  /** The ticket without what is not shown. */
  ObjectNode from(ObjectNode ticket) {
    List<String> hidden = ticket.properties().stream().map(property -> property.getKey())
        .filter(attribute -> !shows(attribute)).toList();
    return ticket.remove(hidden);
  }
}
