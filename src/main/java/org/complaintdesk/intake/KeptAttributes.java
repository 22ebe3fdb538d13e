package org.complaintdesk.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintdesk.complaint.ComplaintStatus;

/** Which attributes of a ticket the desk keeps, and which a client sends in vain. */
public final class KeptAttributes {

  private static final String STATUS = "status";

  /** What is kept of a ticket and of the objects inside, each by where it stands. */
  private static final Map<String, Set<String>> KEPT = Map.of(
      "", Set.of("@type", "name", "description", "severity", "ticketType", "channel", "externalIdentifier",
          "relatedParty", "troubleTicketCharacteristic", "note", "troubleTicketRelationship"),
      "channel", Set.of("id", "name"),
      "externalIdentifier", Set.of("id", "owner", "externalIdentifierType"),
      "relatedParty", Set.of("role", "name", "partyOrPartyRole"),
      "relatedParty.partyOrPartyRole", Set.of("id", "name", "@type", "@referredType"),
      "troubleTicketCharacteristic", Set.of("name", "value"),
      "note", Set.of("text"),
      "troubleTicketRelationship", Set.of("id", "relationshipType"));

  private final Set<String> unkept = new LinkedHashSet<>();

  private KeptAttributes() {
  }

  /** Removes from a ticket what the desk does not keep, and tells where it stood as far as anything was said there. */
  public static List<String> reduce(ObjectNode ticket) {
    KeptAttributes attributes = new KeptAttributes();
    attributes.reduce("", "", ticket);
    return List.copyOf(attributes.unkept);
  }

  /**
   * The attributes of an object that say something which is not kept, each with its place.
   *
   * @param place where the object stands
   */
  public static List<String> besides(Set<String> kept, String place, JsonNode object) {
    return object.properties().stream()
        .filter(attribute -> !kept.contains(attribute.getKey()) && says(attribute.getKey(), attribute.getValue()))
        .map(attribute -> placed(place, attribute.getKey())).distinct().toList();
  }

  private void reduce(String kind, String place, ObjectNode object) {
    Set<String> kept = KEPT.getOrDefault(kind, Set.of());
    unkept.addAll(besides(kept, place, object));
    if (kind.isEmpty() && isOurs(object.path(STATUS))) {
      unkept.remove(STATUS);
    }
    object.retain(kept);
    object.properties().forEach(attribute -> reduceInside(placed(kind, attribute.getKey()),
        placed(place, attribute.getKey()), attribute.getValue()));
  }

  private void reduceInside(String kind, String place, JsonNode value) {
    if (!KEPT.containsKey(kind)) {
      return;
    }
    if (value instanceof ObjectNode object) {
      reduce(kind, place, object);
    }
    for (int index = 0; value.isArray() && index < value.size(); index++) {
      if (value.get(index) instanceof ObjectNode entry) {
        reduce(kind, place + "[" + index + "]", entry);
      }
    }
  }

  /** Every new ticket has that status, whether it is sent along or not. */
  private static boolean isOurs(JsonNode status) {
    return TicketStatus.of(ComplaintStatus.REGISTERED).equals(status.textValue());
  }

  /** What tells only of which kind something is says nothing; neither does what is empty. */
  private static boolean says(String name, JsonNode value) {
    boolean ofKind = name.startsWith("@") || name.equals("valueType");
    return !ofKind && !value.isNull() && !(value.isContainerNode() && value.isEmpty());
  }

  private static String placed(String place, String name) {
    return place.isEmpty() ? AttributeName.shown(name) : place + "." + AttributeName.shown(name);
  }
}
