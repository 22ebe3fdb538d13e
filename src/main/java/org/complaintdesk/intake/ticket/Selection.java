package org.complaintdesk.intake.ticket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.intake.AttributeName;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TroubleTicket;
import org.springframework.util.MultiValueMap;

/** The first-level attributes that an answer shows. */
final class Selection {

  static final String NOTE = "note";

  private static final List<String> ALWAYS = List.of("id", "href", "@type");
  private static final Set<String> ONLY_WHEN_ASKED_IN_A_LIST = Set.of(NOTE, "statusChangeHistory");
  /** What tells where a ticket stands, and nothing of the case. */
  private static final Set<String> PROGRESS = Set.of("id", "href", "@type", "ticketType", "status",
      "statusChangeDate", "creationDate", "lastUpdate", "expectedResolutionDate", "resolutionDate",
      "externalIdentifier");

  /** In place of an attribute: only what every answer shows. */
  private static final String NONE = "none";
  private static final Set<String> ATTRIBUTES = Stream.of(TroubleTicket.class.getRecordComponents())
      .map(component -> component.getName().equals("type") ? "@type" : component.getName())
      .collect(Collectors.toCollection(TreeSet::new));

  private final Set<String> asked;
  private final Set<String> leftOut;

  private Selection(List<String> fields, Set<String> leftOut) {
    this.asked = fields.stream().flatMap(list -> Stream.of(list.split(","))).map(String::strip)
        .filter(field -> !field.isEmpty()).collect(Collectors.toSet());
    this.leftOut = leftOut;
    asked.stream().filter(field -> !ATTRIBUTES.contains(field) && !field.equals(NONE)).findFirst().ifPresent(field -> {
      throw TicketFault.at(AttributeName.shown(field), "unknown-field", String.join(", ", ATTRIBUTES));
    });
  }

  /**
   * For one ticket: the attributes named, all when none is.
   *
   * @throws TicketFault naming one that no ticket has, or another parameter, which would ask for nothing
   */
  static Selection of(MultiValueMap<String, String> parameters) {
    parameters.keySet().stream().filter(name -> !name.equals(ListRequests.FIELDS)).findFirst().ifPresent(name -> {
      throw TicketFault.at(AttributeName.shown(name), "unknown-parameter", ListRequests.FIELDS);
    });
    return new Selection(parameters.getOrDefault(ListRequests.FIELDS, List.of()), Set.of());
  }

  /**
   * For a list: the attributes named; when none is, all but the notes and the history of the status.
   *
   * @throws TicketFault naming one that no ticket has
   */
  static Selection ofList(MultiValueMap<String, String> parameters) {
    return new Selection(parameters.getOrDefault(ListRequests.FIELDS, List.of()), ONLY_WHEN_ASKED_IN_A_LIST);
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
