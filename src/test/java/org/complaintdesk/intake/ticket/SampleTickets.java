package org.complaintdesk.intake.ticket;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.complaintdesk.intake.TroubleTicket;

/** Tickets as other systems send them. */
final class SampleTickets {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleTickets() {
  }

  /** What a ticket has to say at least. */
  static ObjectNode minimal() {
    return JSON.createObjectNode().put("@type", "TroubleTicket").put("description", "上网很慢")
        .put("severity", "Major").put("ticketType", "complaint");
  }

  /** All that a ticket may say; its external identifier is another each time. */
  static ObjectNode full() {
    ObjectNode ticket = minimal().put("name", "通话断续").put("status", "inProgress")
        .put("description", "李明说：每晚通话断续，请打 13812345678。");
    ticket.putObject("channel").put("id", "8774").put("name", "app").put("@type", "ChannelRef");
    ticket.putArray("externalIdentifier").addObject().put("id", UUID.randomUUID().toString()).put("owner", "crm")
        .put("externalIdentifierType", "Case").put("@type", "ExternalIdentifier");
    ArrayNode parties = ticket.putArray("relatedParty");
    addParty(parties, "customer", "李明");
    addParty(parties, "reporter", "王芳芳");
    addCharacteristic(ticket, "contactNumber", "0931-461 2345");
    addCharacteristic(ticket, "contactEmail", "li.ming@example.com");
    addCharacteristic(ticket, "complaintType", "network.call-quality");
    addCharacteristic(ticket, "symptom", "通话断续");
    addCharacteristic(ticket, "receivedAt", OffsetDateTime.parse("2026-11-12T10:00:00+08:00").toString());
    return ticket;
  }

  /** A ticket that a customer sent by app to a system which calls itself so. */
  static ObjectNode of(String owner) {
    ObjectNode ticket = JSON.createObjectNode().put("@type", "TroubleTicket").put("name", "通话断续")
        .put("description", "李明说：每晚通话断续，请打 13812345678。").put("severity", "Major").put("ticketType", "complaint");
    ticket.putObject("channel").put("name", "app");
    ticket.putArray("externalIdentifier").addObject().put("id", UUID.randomUUID().toString()).put("owner", owner);
    ticket.putArray("relatedParty").addObject().put("role", "customer").putObject("partyOrPartyRole")
        .put("name", "李明");
    ArrayNode characteristics = ticket.putArray("troubleTicketCharacteristic");
    characteristics.addObject().put("name", "contactNumber").put("value", "0931-461 2345");
    characteristics.addObject().put("name", "affectedNumber").put("value", "09317777777");
    characteristics.addObject().put("name", "complaintType").put("value", "network.call-quality");
    return ticket;
  }

  /** A ticket about a bad signal, for which little is asked. */
  static ObjectNode aboutSignal() {
    ObjectNode ticket = JSON.createObjectNode().put("@type", "TroubleTicket").put("name", "通话断续")
        .put("description", "每晚通话断续。").put("severity", "Minor").put("ticketType", "complaint");
    ticket.putArray("troubleTicketCharacteristic")
        .add(characteristic("complaintType", "network.signal"))
        .add(characteristic("affectedNumber", "13893112345"));
    return ticket;
  }

  static ArrayNode characteristics(ObjectNode ticket) {
    return ticket.withArray("troubleTicketCharacteristic");
  }

  static ObjectNode characteristic(String name, String value) {
    return JSON.createObjectNode().put("name", name).put("value", value);
  }

  private static void addParty(ArrayNode parties, String role, String name) {
    ObjectNode party = parties.addObject().put("role", role);
    party.putObject("partyOrPartyRole").put("id", "9176").put("name", name).put("@referredType", "Individual")
        .put("@type", "PartyRef");
    party.put("@type", "RelatedPartyRefOrPartyRoleRef");
  }

  private static void addCharacteristic(ObjectNode ticket, String name, String value) {
    characteristics(ticket).addObject().put("name", name).put("value", value).put("@type", "StringCharacteristic");
  }
}
