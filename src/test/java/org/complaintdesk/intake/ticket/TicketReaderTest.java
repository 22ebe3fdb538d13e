package org.complaintdesk.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.intake.IntakeProperties;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TroubleTicket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

@DisplayName("A body that is no ticket is refused, and the place is named")
class TicketReaderTest {

  private static final int LIMIT = 10_000;

  private final TicketReader reader = new TicketReader(new IntakeProperties(DataSize.ofBytes(LIMIT), Duration.ZERO,
      Instant.EPOCH, Channel.WEB, "zh-CN"));

  @Test
  void readsWhatItKnowsAndIgnoresTheRest() {
    TroubleTicket ticket = read("""
        {"@type": "TroubleTicket", "description": "断网", "relatedEntity": [{"role": "bill", "size": 3}],
         "attachment": {"any": ["thing"]}, "channel": {"id": "1", "name": "app", "@referredType": "Channel"}}""");

    assertThat(ticket.description()).isEqualTo("断网");
    assertThat(ticket.channel()).extracting("name").isEqualTo("app");
    assertThat(ticket.severity()).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "{\"name\": 5}                                                | not-a-text       | name",
      "{\"name\": true}                                             | not-a-text       | name",
      "{\"name\": [\"a\"]}                                          | not-a-text       | name",
      "{\"name\": {\"a\": 1}}                                       | not-a-text       | name",
      "{\"status\": 1.5}                                            | not-a-text       | status",
      "{\"channel\": \"web\"}                                       | not-an-object    | channel",
      "{\"channel\": [{\"name\": \"web\"}]}                         | not-an-object    | channel",
      "{\"relatedParty\": {\"role\": \"customer\"}}                 | not-a-list       | relatedParty",
      "{\"relatedParty\": [{\"role\": {}}]}                         | not-a-text       | relatedParty[0].role",
      "{\"note\": [{}, {\"text\": 7}]}                              | not-a-text       | note[1].text",
      "{\"troubleTicketCharacteristic\": [\"a\"]} | not-an-object | troubleTicketCharacteristic[0]",
      "[]                                                           | not-an-object    | ticket",
      "\"ticket\"                                                         | not-an-object    | ticket",
      "{\"name\": \"a\", \"name\": \"b\"}                           | given-twice      | name",
      "{\"note\": [{\"text\": \"a\", \"text\": \"b\"}]}             | given-twice      | note[0].text",
      "{\"name\": \"a\"                                             | malformed-json   | name",
      "{\"name\": \"a\"} {}                                         | malformed-json   | ticket",
      "{name: 'a'}                                                  | malformed-json   | ticket",
      "{\"channel\": {\"name\": nul}}                               | malformed-json   | channel.name"})
  void wrongPlacesAreNamed(String body, String code, String field) {
    TicketFault fault = refused(body.getBytes(StandardCharsets.UTF_8));

    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.field()).isEqualTo(field);
    assertThat(fault.status()).isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @Test
  void anEmptyBodyIsRefused() {
    assertThat(refused(new byte[0]).code()).isEqualTo("empty-body");
    assertThat(refused("  \n ".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("empty-body");
  }

  @Test
  void onlyUtf8IsRead() {
    assertThat(refused("{\"name\": \"断网\"}".getBytes(Charset.forName("GBK"))).code()).isEqualTo("not-utf-8");
    assertThat(refused(new byte[] {'{', '"', 'n', '"', ':', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'}).code())
        .isEqualTo("not-utf-8");
  }

  @Test
  void deepNestingAndEndlessDigitsAreRefusedEvenWhereNothingIsRead() {
    assertThat(refused(("{\"x\": " + "[".repeat(5000)).getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo("too-deep-or-long");
    assertThat(refused(("{\"troubleTicketCharacteristic\": [{\"value\": " + "9".repeat(1000) + "}]}")
        .getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("too-deep-or-long");
  }

  @Test
  void theSizeIsLimitedWhileReading() {
    TicketFault fault = refused(("{\"name\": \"" + "x".repeat(LIMIT)).getBytes(StandardCharsets.UTF_8));

    assertThat(fault.status()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
    assertThat(fault.detail()).isEqualTo((long) LIMIT);
  }

  @Test
  @DisplayName("PR-1: a name that is no attribute's is not repeated")
  void oddNamesAreNotRepeated() {
    TicketFault fault = refused("{\"李明 13812345678\": 1, \"李明 13812345678\": 2}".getBytes(StandardCharsets.UTF_8));

    assertThat(fault.code()).isEqualTo("given-twice");
    assertThat(fault.getMessage()).doesNotContain("李明", "138");
  }

  private TroubleTicket read(String body) {
    return reader.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private TicketFault refused(byte[] body) {
    return catchThrowableOfType(TicketFault.class, () -> reader.read(new ByteArrayInputStream(body)));
  }
}
