package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.ComplaintsOnRecord;
import org.complaintdesk.intake.GivenCharacteristics;
import org.complaintdesk.intake.ticket.Client.Answer;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What is too long or odd for a ticket is refused where it stands")
class TicketLimitsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VALUE = "troubleTicketCharacteristic[0].value";

  @LocalServerPort
  private int port;

  @Autowired
  private ComplaintsOnRecord complaints;
  @Autowired
  private Cases cases;
  @Autowired
  private JdbcClient database;

  private Client api;

  @BeforeEach
  void aClientIsSignedIn() {
    api = new Client(port, "api");
  }

  @AfterEach
  void theDatabaseIsAsItWas() {
    database.sql("alter table ticket drop constraint if exists no_boom").update();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "-1e99", "1e999", "123456789012345678901234567890", "true", "[]", "[\"a\"]", "{}",
      "{\"a\": {\"b\": []}}", "\"\"", "\"  \"", "LONG", "\"\\u0000\"", "\"\\ud83d\"", "\"a\\u001bb\"", "\"\\uffff\""})
  @DisplayName("whatever stands in any characteristic, it is taken or refused there, and never a failure")
  void anyValueInAnyCharacteristic(String value) throws Exception {
    JsonNode odd = JSON.readTree(value.equals("LONG") ? "\"" + "长".repeat(4001) + "\"" : value);
    Set<String> names = new TreeSet<>(GivenCharacteristics.OF_EVERY_COMPLAINT);
    names.addAll(Set.of("symptom", "disputedAmount", "billPeriod"));
    for (String name : names) {
      ObjectNode ticket = ticket();
      characteristics(ticket).addObject().put("name", name).set("value", odd);

      Answer answer = api.post(inAscii(ticket));

      assertThat(answer.status()).as("%s: %s: %s", name, value, answer.body()).isIn(201, 400);
      if (odd.isContainerNode() || odd.isTextual() && !value.equals("\"\\uffff\"")) {
        assertThat(answer.status()).as("%s: %s", name, value).isEqualTo(400);
      }
      if (answer.status() == 400) {
        assertThat(answer.body().path("message").asText()).contains(VALUE);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"homeRegion, 64", "complaintType, 64", "contactNumber, 64", "contactEmail, 254", "affectedNumber, 64",
      "language, 64", "customerTier, 64", "consequence, 64", "passedOnBy, 128", "passedOnAt, 64", "receivedAt, 64",
      "regulatorReplyBy, 64", "regulatorFileNumber, 64", "symptom, 4000", "place, 4000"})
  @DisplayName("a text beyond its limit is told the limit")
  void theLimitIsTold(String name, int limit) {
    ObjectNode ticket = ticket();
    characteristics(ticket).addObject().put("name", name).put("value", "1".repeat(limit + 1));

    assertRefused(api.post(ticket), "too-long", VALUE, String.valueOf(limit));
  }

  @Test
  @DisplayName("texts as long as they may be are taken, with the widest characters")
  void theLongestTexts() {
    String wide = "\ud842\udfb7";
    ObjectNode ticket = ticket().put("name", wide.repeat(128)).put("description", wide.repeat(10_000))
        .put("severity", wide.repeat(32));
    ticket.putObject("channel").put("name", "app").put("id", wide.repeat(64));
    ticket.putArray("externalIdentifier").addObject().put("id", UUID.randomUUID() + wide.repeat(109))
        .put("owner", wide.repeat(64)).put("externalIdentifierType", wide.repeat(64));
    ticket.putArray("relatedParty").addObject().put("role", wide.repeat(32)).putObject("partyOrPartyRole")
        .put("id", wide.repeat(64)).put("name", wide.repeat(64)).put("@type", wide.repeat(32))
        .put("@referredType", wide.repeat(32));
    ticket.putArray("note").addObject().put("text", wide.repeat(2000));
    characteristics(ticket).addObject().put("name", "passedOnBy").put("value", wide.repeat(64));
    characteristics(ticket).addObject().put("name", "passedOnAt").put("value", wide.repeat(32));
    characteristics(ticket).addObject().put("name", "symptom").put("value", wide.repeat(2000));

    Answer answer = api.post(ticket);

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    String patch = JSON.createObjectNode().put("status", "cancelled").put("statusChangeReason", wide.repeat(2000))
        .set("note", JSON.createArrayNode().add(JSON.createObjectNode().put("text", wide.repeat(2000)))).toString();
    assertThat(api.patch(answer.number(), patch).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"atlantis", "兰州", "Lanzhou", "lanzhou ", "none", "\"lanzhou\"", "province head office"})
  @DisplayName("IN-2: a home region is one of those that the table lists, and the error lists them")
  void anUnknownRegion(String region) {
    ObjectNode ticket = ticket();
    characteristics(ticket).addObject().put("name", "homeRegion").put("value", region);

    Answer answer = api.post(ticket);

    assertRefused(answer, "not-one-of", VALUE, "lanzhou, jiuquan, ");
    assertThat(answer.body().path("message").asText()).contains("jiayuguan", "other-province", "province-head-office");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lanzhou", "jiayuguan", "jinchang", "other-province", "province-head-office"})
  void aKnownRegion(String region) {
    ObjectNode ticket = ticket();
    characteristics(ticket).addObject().put("name", "homeRegion").put("value", region);

    assertThat(api.post(ticket).characteristic("homeRegion")).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource({"+999999999-12-31T23:59:59Z, too-late", "+10000-01-01T00:00:00Z, too-late", "9999-12-31T23:59:59Z, too-late",
      "2046-01-01T00:00:00+08:00, too-late", "1999-12-31T23:59:59Z, before-receipt", "-999999999-01-01T00:00:00Z, before-receipt"})
  @DisplayName("DL-10: a date of the regulator's that no regulator sets is refused with the latest that is taken")
  void theRegulatorsDate(String date, String code) {
    ObjectNode ticket = ticket();
    ticket.putObject("channel").put("name", "regulator");
    characteristics(ticket).addObject().put("name", "regulatorReplyBy").put("value", date);
    long before = complaints.count();

    assertRefused(api.post(ticket), code, VALUE, code.equals("too-late") ? "20" : "");
    assertThat(complaints.count()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "+12345-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z",
      "0000-01-01T00:00:00Z"})
  @DisplayName("nor does a filter take such a time; from the beginning of all times it does")
  void timesOfAFilter(String time) {
    for (String name : Set.of("creationDate", "lastUpdate.gt", "resolutionDate.lte", "creationDate.eq")) {
      assertRefused(api.list(name + "=" + URLEncoder.encode(time, StandardCharsets.UTF_8)), "no-such-time", name, "9999");
    }
    assertThat(api.list("creationDate.gt=0001-01-01T00:00:00Z&creationDate.lt=9999-12-31T23:59:59Z").status())
        .isIn(200, 206);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "name", "status", "severity", "ticketType", "channel.name", "complaintType",
      "contactNumber", "affectedNumber", "externalIdentifier.id", "externalIdentifier.owner", "creationDate", "sort",
      "limit", "offset", "fields"})
  @DisplayName("whatever is asked of the list, it is answered or refused, and never a failure")
  void anyValueInAnyFilter(String name) {
    for (String odd : Set.of("%00", "%01", "a%00b", "%ED%A0%BD", "1".repeat(300), "x".repeat(5000), "%27%3B--", "1e999",
        "-1", "99999999999999999999", "", "%20", ",", ",,,", "%F0%9F%98%80", "[]", "{}")) {
      Answer answer = api.list(name + "=" + URLEncoder.encode(decoded(odd), StandardCharsets.UTF_8));
      assertThat(answer.status()).as("%s=%s: %s", name, odd, answer.body()).isIn(200, 206, 400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"a\"]", "{}", "5", "true", "\"\\ud83d\"", "\"\\u0000\"", "\"\"", "LONG"})
  @DisplayName("whatever stands in a patch, it is taken or refused, and never a failure")
  void anyValueInAPatch(String value) {
    String odd = value.equals("LONG") ? "\"" + "长".repeat(5000) + "\"" : value;
    String number = api.post(ticket()).number();
    for (String patch : Set.of("{\"id\": %s}", "{\"@type\": %s}", "{\"status\": %s}", "{\"note\": %s}",
        "{\"note\": [%s]}", "{\"note\": [{\"text\": %s}]}", "{\"note\": [{\"text\": \"a\", \"id\": %s}]}",
        "{\"note\": [{\"text\": \"b\", \"author\": %s}]}", "{\"note\": [{\"text\": \"c\", \"date\": %s}]}",
        "{\"status\": \"cancelled\", \"statusChangeReason\": %s}", "{\"troubleTicketCharacteristic\": %s}",
        "{\"troubleTicketCharacteristic\": [%s]}", "{\"troubleTicketCharacteristic\": [{\"name\": %s}]}",
        "{\"troubleTicketCharacteristic\": [{\"name\": \"request\", \"value\": %s}]}")) {
      Answer answer = api.patch(number, patch.formatted(odd));
      assertThat(answer.status()).as(patch + value + answer.body()).isEqualTo(400);
    }
    assertThat(cases.story(number)).doesNotContain("supplemented");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("PR-1: of a failure of the database neither the answer nor the log tells a statement or what the customer said")
  void failuresKeepSilent(boolean withKey, CapturedOutput log) {
    database.sql("alter table ticket add constraint no_boom check (severity <> 'Boom')").update();
    ObjectNode ticket = ticket().put("severity", "Boom").put("description", "李明丰要求退款，电话13899990000。");
    if (withKey) {
      ticket.putArray("externalIdentifier").addObject().put("id", "secret-" + UUID.randomUUID()).put("owner", "crm");
    }

    Answer answer = api.post(ticket);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body().path("code").asText()).isEqualTo("unexpected");
    String told = answer.body().toString();
    assertThat(told.toLowerCase()).doesNotContain("insert", "select", "sql", "constraint", "exception", "no_boom", "boom");
    assertThat(ofTheDesk(log)).contains(told.replaceAll(".*reference ([0-9a-f-]{36}).*", "$1"))
        .doesNotContain("李明丰", "13899990000", "insert into", "Boom", "NO_BOOM", "secret-");
  }

  /** Without what the PostgreSQL of the test writes itself. */
  private static String ofTheDesk(CapturedOutput log) {
    return log.getAll().lines().filter(line -> !line.contains(".EmbeddedPostgres ")).collect(Collectors.joining("\n"));
  }

  /** Half of a pair cannot be written in UTF-8, but it can come as an escape. */
  private static byte[] inAscii(JsonNode ticket) {
    return ticket.toString().chars().mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining()).getBytes(StandardCharsets.US_ASCII);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void assertRefused(Answer answer, String code, String field, String limit) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(answer.body().path("code").asText()).as(answer.body().toString()).isEqualTo(code);
    assertThat(answer.body().path("message").asText()).contains(field, limit);
  }

  private static ArrayNode characteristics(ObjectNode ticket) {
    return ticket.withArray("troubleTicketCharacteristic");
  }

  private static ObjectNode ticket() {
    return JSON.createObjectNode().put("@type", "TroubleTicket").put("name", "宽带断网")
        .put("description", "每晚断网。").put("severity", "Minor").put("ticketType", "complaint");
  }
}
