package org.complaintdesk.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.search.ComplaintSearch;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.TroubleTicket.Relationship;
import org.complaintdesk.link.ComplaintLinks;
import org.complaintdesk.link.LinkRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links tickets with others that they name among their relationships (NG-10). What is linked already stays so. */
@Component
public class TicketLinks {

  /** The attribute of a ticket. */
  public static final String RELATIONSHIPS = "troubleTicketRelationship";

  private static final List<String> TYPES = List.of("follows", "leads", "related");
  private static final int MOST = 20;
  private static final int LONGEST = 64;

  private final ComplaintLinks links;
  private final Complaints complaints;

  TicketLinks(ComplaintLinks links, Complaints complaints) {
    this.links = links;
    this.complaints = complaints;
  }

  /**
   * Another ticket that one names.
   *
   * @param place where its number stands
   * @param related whether each is handled by itself; otherwise the later follows the earlier
   */
  public record Given(String place, String id, boolean related) {

    static Given of(String place, @Nullable String id, @Nullable String type) {
      String number = TicketText.required(place + ".id", id, LONGEST);
      String kind = TicketText.optional(place + ".relationshipType", type, LONGEST);
      if (kind != null && !TYPES.contains(kind)) {
        throw TicketFault.at(place + ".relationshipType", "not-one-of", String.join(", ", TYPES));
      }
      return new Given(place + ".id", number, "related".equals(kind));
    }
  }

  /** Those of a new ticket. */
  static List<Given> of(@Nullable List<@Nullable Relationship> relationships) {
    List<Given> given = new ArrayList<>();
    TicketList.upTo(MOST, RELATIONSHIPS, relationships).forEach(one ->
        given.add(Given.of(RELATIONSHIPS + "[" + given.size() + "]", one.id(), one.relationshipType())));
    return List.copyOf(given);
  }

  /**
   * Those of a change.
   *
   * @throws TicketFault naming what is no list, no object or no text
   */
  public static List<Given> of(@Nullable JsonNode list) {
    List<@Nullable Relationship> relationships = new ArrayList<>();
    if (list != null && !list.isArray()) {
      throw TicketFault.at(RELATIONSHIPS, "not-a-list");
    }
    for (int position = 0; list != null && position < list.size(); position++) {
      String place = RELATIONSHIPS + "[" + position + "]";
      if (!list.get(position).isObject()) {
        throw TicketFault.at(place, "not-an-object");
      }
      relationships.add(new Relationship(text(place, "id", list.get(position)), null,
          text(place, "relationshipType", list.get(position)), null));
    }
    return of(relationships);
  }

  private static @Nullable String text(String place, String name, JsonNode entry) {
    JsonNode value = entry.path(name);
    if (!value.isMissingNode() && !value.isTextual()) {
      throw TicketFault.at(place + "." + name, "not-a-text");
    }
    return value.textValue();
  }

  /**
   * Links a ticket with those.
   *
   * @param caller only tickets that he sent are found, unless he is of the desk
   * @throws TicketFault when there is no such ticket, or the two cannot be linked as they stand
   */
  public void link(CaseNumber number, List<Given> others, Login caller, boolean ofTheDesk) {
    others.forEach(other -> link(number, other, caller, ofTheDesk));
  }

  private void link(CaseNumber number, Given given, Login caller, boolean ofTheDesk) {
    Optional<Complaint> other = complaints.find(new CaseNumber(given.id()))
        .filter(found -> ofTheDesk || found.arrival().registeredBy().equals(caller));
    if (other.isEmpty() || other.get().number().equals(number)) {
      throw TicketFault.at(given.place(), "no-other-ticket");
    }
    Complaint complaint = complaints.get(number);
    if (isLinked(complaint, other.get())) {
      return;
    }
    if (!ComplaintSearch.isOfSameCustomer(complaint, other.get())) {
      throw TicketFault.conflict(given.place(), "not-linkable");
    }
    try {
      relate(complaint, other.get(), given.related());
    } catch (LinkRefusedException refused) {
      throw TicketFault.conflict(given.place(), "not-linkable");
    }
  }

  private void relate(Complaint complaint, Complaint other, boolean related) {
    if (related) {
      links.relate(complaint.number(), other.number(), null);
    } else {
      links.follow(complaint.number(), other.number());
    }
  }

  private boolean isLinked(Complaint complaint, Complaint other) {
    return links.of(complaint).stream().anyMatch(link -> link.other().equals(other.number()));
  }
}
