package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.complaintdesk.intake.ContentHash;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Nothing of a ticket is dropped without a word")
class NothingDroppedTest extends TicketScenario {

  private static final String WARNING = "299 - \"[ !#-~]*\"";

  @Autowired
  private TicketReader reader;
  @Autowired
  private JdbcClient database;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "attachment                   | [{\"content\": \"aGk=\", \"name\": \"账单.png\"}]",
      "relatedEntity                | [{\"id\": \"9\", \"role\": \"product\"}]",
      "priority                     | \"High\"",
      "requestedResolutionDate      | \"2026-12-24T10:00:00+08:00\"",
      "expectedResolutionDate       | \"2026-12-24T10:00:00+08:00\"",
      "externalId                   | \"CRM-7\"",
      "relatedparty                 | [{\"role\": \"customer\"}]",
      "troubleTicketCharacteristics | [{\"name\": \"contactNumber\", \"value\": \"13893112345\"}]",
      "Priority                     | 1",
      "external_id                  | \"7\"",
      "status                       | \"closed\"",
      "id                           | \"T1\"",
      "creationDate                 | \"2026-01-01T00:00:00Z\"",
      "workflow                     | {\"steps\": [1]}",
      "urgent                       | true"})
  @DisplayName("what the desk does not keep is named in the answer and in the case file")
  void whatIsNotKeptIsNamed(String name, String value) throws IOException {
    ObjectNode ticket = networkTicket();
    ticket.set(name, JSON.readTree(value));

    Answer answer = api.post(ticket);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Warning")).matches(WARNING).contains(" " + name);
    assertThat(notes(answer)).contains("Sent along, but not kept: " + name + ".");
    assertThat(cases.told(answer.number(), Locale.SIMPLIFIED_CHINESE)).contains("随工单发送但未保留的内容：" + name + "。");
  }

  @Test
  @DisplayName("so is what stands inside the objects of a ticket, each where it stood")
  void whatIsNotKeptInsideIsNamed() {
    ObjectNode ticket = networkTicket();
    ticket.putObject("channel").put("name", "app").put("href", "https://app");
    ((ObjectNode) ticket.withArray("relatedParty").get(0)).put("email", "a@example.com");
    ((ObjectNode) ticket.withArray("relatedParty").get(0).path("partyOrPartyRole")).put("phone", "13893112345");
    ((ObjectNode) ticket.withArray("troubleTicketCharacteristic").get(0)).put("unit", "x").put("valueType", "string");
    ticket.withArray("note").addObject().put("text", "一");
    ticket.withArray("note").addObject().put("text", "二").put("date", "2026-11-01T10:00:00Z").put("author", "王芳");
    ticket.put("13893112345", "x").put("投诉人", "李明");

    Answer answer = api.post(ticket);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Warning")).matches(WARNING).contains("channel.href", "relatedParty[0].email",
        "relatedParty[0].partyOrPartyRole.phone", "troubleTicketCharacteristic[0].unit", "note[1].date",
        "note[1].author", "?").doesNotContain("valueType", "note[0]", "@type", "13893112345", "relatedParty[0].role");
    assertThat(cases.told(answer.number())).contains("note[1].date").doesNotContain("a@example.com", "aGk=");
  }

  @Test
  @DisplayName("however much it is, the header stays short")
  void manyNames() {
    ObjectNode ticket = networkTicket();
    for (int i = 0; i < 5000; i++) {
      ticket.put("attributeWithALongName" + i, i);
    }

    Answer answer = api.post(ticket);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Warning")).matches(WARNING).hasSizeLessThan(2000).contains("...");
  }

  @Test
  @DisplayName("what says nothing, or what the desk answers by itself, is not worth a word")
  void nothingToWarnOf() {
    ObjectNode ticket = networkTicket().put("@schemaLocation", "https://x").put("@baseType", "Entity")
        .put("status", "acknowledged").putNull("priority");
    ticket.putArray("attachment");
    ticket.putObject("workflow");

    Answer answer = api.post(ticket);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Warning")).isEmpty();
    assertThat(cases.story(answer.number())).doesNotContain("not-kept");
  }

  @Test
  @DisplayName("IN-9: what is not kept makes no other ticket")
  void whatIsNotKeptMakesNoOtherTicket() {
    ObjectNode ticket = networkTicket();
    String number = api.post(ticket).number();
    ticket.put("priority", "High").put("status", "closed").put("id", "1").putArray("attachment").addObject();
    ((ObjectNode) ticket.path("externalIdentifier").get(0)).put("@type", "ExternalIdentifier");
    ((ObjectNode) ticket.path("relatedParty").get(0)).put("@type", "RelatedPartyRefOrPartyRoleRef");

    Answer again = api.post(ticket);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.number()).isEqualTo(number);
    assertThat(again.header("Warning")).contains("priority");
    assertThat(cases.story(number)).doesNotContain("not-kept");
    assertThat(api.post(ticket.put("name", "别的")).status()).isEqualTo(409);
  }

  @Test
  @DisplayName("IN-9: a key that an earlier version took by all that was sent still holds")
  void keysOfEarlierVersions() {
    ObjectNode ticket = networkTicket();
    ticket.withArray("note").addObject().put("text", "请尽快").put("author", "李明").put("date", "2026-11-01T10:00:00Z");
    String number = api.post(ticket).number();
    byte[] body = ticket.toString().getBytes(StandardCharsets.UTF_8);
    database.sql("update submission_key set content_hash = ? where complaint_number = ?")
        .param(ContentHash.of(reader.read(new ByteArrayInputStream(body)))).param(number).update();

    Answer again = api.post(ticket);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.number()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "Customer", "CUSTOMER", " customer ", "客户"})
  @DisplayName("IN-2: the customer is known by either language, written large or small")
  void theCustomersRole(String role) {
    ObjectNode ticket = networkTicket();
    ((ObjectNode) ticket.path("relatedParty").get(0)).put("role", role);

    Answer answer = api.post(ticket);

    assertThat(cases.complaint(answer.number()).complainant().name()).isEqualTo("李明");
    assertThat(answer.body().path("relatedParty")).hasSize(1);
    assertThat(answer.body().path("relatedParty").path(0).path("role").asText()).isEqualTo("customer");
    ticket.withArray("relatedParty").addObject().put("role", "customer").put("name", "王芳");
    assertError(api.post(ticket.put("name", "另一件事").set("externalIdentifier", identifier())), "one-customer",
        "relatedParty[1].role");
  }

  @Test
  @DisplayName("IN-2: where a party's name stands twice, both must be the same")
  void aPartysName() {
    ObjectNode ticket = networkTicket();
    ObjectNode party = (ObjectNode) ticket.path("relatedParty").get(0);
    party.put("name", "李明").set("partyOrPartyRole", JSON.createObjectNode().put("id", "9176"));
    assertThat(cases.complaint(api.post(ticket).number()).complainant().name()).isEqualTo("李明");

    ticket.set("externalIdentifier", identifier());
    ((ObjectNode) party.path("partyOrPartyRole")).put("name", "王芳");
    assertError(api.post(ticket), "given-twice", "relatedParty[0].name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stauts", "status,Note", "priority", "note.text", "name,%E5%A7%93%E5%90%8D"})
  @DisplayName("an attribute that no ticket has cannot be asked for, and nothing is done")
  void unknownFields(String fields) {
    String number = api.post(networkTicket()).number();
    long before = complaints.count();
    List<String> story = cases.story(number);

    Answer read = api.get(number + "?fields=" + fields);
    assertError(read, "unknown-field", fields.contains("%") ? "?" : fields.substring(fields.indexOf(',') + 1));
    assertThat(read.body().path("message").asText()).contains("status", "note", "externalIdentifier");
    assertThat(api.list("fields=" + fields).status()).isEqualTo(400);
    assertThat(api.send("POST", TroubleTicketApi.TICKETS + "?fields=" + fields,
        BodyPublishers.ofString(networkTicket().toString())).status()).isEqualTo(400);
    assertThat(api.patch(number + "?fields=" + fields, "{\"note\": [{\"text\": \"a\"}]}").status()).isEqualTo(400);
    assertThat(complaints.count()).isEqualTo(before);
    assertThat(cases.story(number)).isEqualTo(story);
  }

  @Test
  @DisplayName("nor can anything else be asked of one ticket")
  void unknownParameters() {
    String number = api.post(networkTicket()).number();

    assertError(api.get(number + "?field=status"), "unknown-parameter", "field");
    assertError(api.get(number + "?fields=status&limit=1"), "unknown-parameter", "limit");
    assertError(api.patch(number + "?field=status", "{}"), "unknown-parameter", "field");
    assertError(api.send("POST", TroubleTicketApi.TICKETS + "?filds=id", BodyPublishers.ofString(networkTicket().toString())),
        "unknown-parameter", "filds");
    assertError(api.list("stauts=closed"), "unknown-filter", "stauts");
  }

  @Test
  @DisplayName("NG-4: author, date and own id of a new note are not kept, and that is said; a request is no other")
  void whatIsNotKeptOfAPatch() {
    String number = api.post(networkTicket()).number();
    ObjectNode patch = JSON.createObjectNode();
    patch.putArray("note").addObject().put("id", "crm-1").put("text", "又断网了").put("author", "李明")
        .put("date", "2026-11-01T10:00:00Z").put("@type", "Note").put("mood", "angry");

    Answer answer = api.patch(number, patch.toString());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Warning")).matches(WARNING)
        .contains("note[0].id", "note[0].author", "note[0].date", "note[0].mood").doesNotContain("@type", "note[0].text");
    assertThat(notes(answer)).contains("Sent along, but not kept: note[0].id, note[0].author, note[0].date, note[0].mood.");
    patch.putArray("troubleTicketCharacteristic").addObject().put("name", "request").put("value", "progress")
        .put("valueType", "string").put("until", "tomorrow");
    assertThat(api.patch(number, patch.toString()).header("Warning"))
        .contains("troubleTicketCharacteristic[0].until", "note[0].mood");
    ObjectNode sentBack = JSON.createObjectNode();
    sentBack.set("note", answer.body().path("note"));
    assertThat(api.patch(number, sentBack.toString()).header("Warning")).isEmpty();
  }

  @Test
  @DisplayName("IN-9: what is not kept makes no other change")
  void whatIsNotKeptMakesNoOtherChange() {
    String number = api.post(networkTicket()).number();
    String key = UUID.randomUUID().toString();
    api.patch(number, "{\"note\": [{\"text\": \"又断网了\"}]}", KEY, key);
    List<String> story = cases.story(number);

    Answer again = api.patch(number, "{\"id\": \"" + number + "\", \"@type\": \"TroubleTicket\", \"note\": [{\"text\": "
        + "\"又断网了\", \"id\": \"crm-1\", \"author\": \"李明\"}]}", KEY, key);

    assertThat(again.status()).isEqualTo(200);
    assertThat(cases.story(number)).isEqualTo(story);
    assertThat(api.patch(number, "{\"note\": [{\"text\": \"没断网\"}]}", KEY, key).status()).isEqualTo(409);
  }

  private static void assertError(Answer answer, String code, String field) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(answer.body().path("code").asText()).isEqualTo(code);
    assertThat(answer.body().path("reason").asText()).contains("“" + field + "”");
  }

  private static ObjectNode networkTicket() {
    ObjectNode ticket = JSON.createObjectNode().put("@type", "TroubleTicket").put("name", "宽带断网")
        .put("description", "每晚断网。").put("severity", "Minor").put("ticketType", "complaint");
    ticket.set("externalIdentifier", identifier());
    ticket.putArray("relatedParty").addObject().put("role", "customer").putObject("partyOrPartyRole").put("name", "李明")
        .put("@type", "PartyRef").put("@referredType", "Individual");
    ticket.putArray("troubleTicketCharacteristic").addObject().put("name", "complaintType")
        .put("value", "network.signal");
    return ticket;
  }

  private static ArrayNode identifier() {
    ArrayNode identifiers = JSON.createArrayNode();
    identifiers.addObject().put("id", UUID.randomUUID().toString()).put("owner", "crm");
    return identifiers;
  }
}
