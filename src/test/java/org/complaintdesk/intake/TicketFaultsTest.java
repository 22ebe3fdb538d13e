package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.complaintdesk.intake.TicketContent.Identifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is wrong in a ticket is refused, naming the attribute")
class TicketFaultsTest extends MappingScenario {

  @ParameterizedTest
  @ValueSource(strings = {"@type", "description", "severity", "ticketType"})
  void eachMandatoryAttributeIsAskedFor(String attribute) {
    ticket.remove(attribute);
    assertRefused("missing", attribute);

    ticket.putNull(attribute);
    assertRefused("missing", attribute);

    ticket.put(attribute, "  ");
    assertRefused("blank", attribute);
  }

  @ParameterizedTest
  @CsvSource({
      "@type, Incident, not-one-of", "ticketType, incident, not-one-of", "ticketType, Complaint, not-one-of",
      "status, open, not-one-of", "status, Closed, not-one-of", "name, '', blank"})
  void wrongWordsAreRefused(String attribute, String value, String code) {
    ticket.put(attribute, value);

    assertRefused(code, attribute);
  }

  @ParameterizedTest
  @CsvSource({"name, 256", "description, 20000", "severity, 64"})
  void textsHaveALimit(String attribute, int limit) {
    ticket.put(attribute, "字".repeat(limit));
    assertThat(mapped()).isNotNull();

    ticket.put(attribute, "字".repeat(limit + 1));
    assertThat(assertRefused("too-long", attribute).detail()).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007", "\u001b[31m", "a\u0085b", "half \ud83d pair", "\udc00"})
  void unreadableCharactersAreRefused(String text) {
    ticket.put("description", text);

    assertRefused("control-character", "description");
  }

  @Test
  void anUnknownChannelIsRefusedWithTheChannelsThereAre() {
    ticket.putObject("channel").put("id", "1").put("name", "telegraph");

    assertThat(assertRefused("not-one-of", "channel.name").detail()).asString().contains("phone, web", "regulator");
  }

  @Test
  void thereIsOneCustomerAndEveryPartyHasARole() {
    party("customer", "李明");
    party("customer", "王芳");
    assertRefused("one-customer", "relatedParty[1].role");

    ticket.putArray("relatedParty").addObject().putObject("partyOrPartyRole").put("name", "李明");
    assertRefused("missing", "relatedParty[0].role");
  }

  @Test
  void anExternalIdentifierNeedsAnIdAndComesOnce() {
    ticket.putArray("externalIdentifier").addObject().put("owner", "crm");
    assertRefused("missing", "externalIdentifier[0].id");

    ticket.putArray("externalIdentifier").add(identifier("crm", "1")).add(identifier("crm", "1"));
    assertRefused("given-twice", "externalIdentifier[1]");

    ticket.putArray("externalIdentifier").add(identifier("crm", "1")).add(identifier("portal", "1"));
    assertThat(mappedTicket().content().identifiers()).extracting(Identifier::owner, Identifier::id)
        .containsExactly(tuple("crm", "1"), tuple("portal", "1"));
  }

  private static ObjectNode identifier(String owner, String id) {
    return JSON.createObjectNode().put("@type", "ExternalIdentifier").put("owner", owner).put("id", id);
  }
}
