package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A ticket that the regulator sent names the date by which it wants an answer (DL-10)")
class RegulatorTicketTest extends MappingScenario {

  @Test
  @DisplayName("a complaint of the regulator's carries the date by which it wants an answer (DL-10)")
  void theRegulatorsDateIsKept() {
    ticket.putObject("channel").put("name", "regulator");
    characteristic("receivedAt", "2026-11-11T10:00:00+08:00");
    characteristic("regulatorReplyBy", "2026-11-20T18:00:00+08:00");

    assertThat(mapped().regulatorReplyBy()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
  }

  @Test
  @DisplayName("without that date, with a malformed or an impossible one it is refused, naming the field (DL-10)")
  void theRegulatorsDateIsNeeded() {
    ticket.putObject("channel").put("name", "regulator");
    assertRefused("no-reply-by", "regulatorReplyBy");

    characteristic("regulatorReplyBy", "20 November");
    assertRefused("not-a-time", "troubleTicketCharacteristic[0].value");

    characteristics().removeAll();
    characteristic("regulatorReplyBy", "2026-11-12T10:00:00+08:00");
    assertRefused("before-receipt", "troubleTicketCharacteristic[0].value");
  }

  @Test
  @DisplayName("by any other channel such a date is refused (DL-10)")
  void onlyTheRegulatorNamesADate() {
    ticket.putObject("channel").put("name", "phone");
    characteristic("regulatorReplyBy", "2026-11-20T18:00:00+08:00");

    assertRefused("only-from-the-regulator", "troubleTicketCharacteristic[0].value");
  }

  @Test
  @DisplayName("the file number and the day on which the office accepted it are kept with the complaint (RG-1)")
  void theOfficesFile() {
    ticket.putObject("channel").put("name", "regulator");
    characteristic("regulatorReplyBy", "2026-11-20T18:00:00+08:00");
    characteristic("regulatorFileNumber", " 甘通申〔2026〕118号 ");
    characteristic("regulatorAcceptedOn", "2026-11-10");

    assertThat(mapped().details()).containsEntry("regulatorFileNumber", "甘通申〔2026〕118号")
        .containsEntry("regulatorAcceptedOn", "2026-11-10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-13", "2023-01-01", "yesterday", "2026-02-30", "10/11/2026"})
  @DisplayName("a day on which the office cannot have accepted it is refused, naming the field (RG-1)")
  void noSuchDay(String day) {
    ticket.putObject("channel").put("name", "regulator");
    characteristic("regulatorReplyBy", "2026-11-20T18:00:00+08:00");
    characteristic("regulatorAcceptedOn", day);

    TicketFault fault = catchThrowableOfType(TicketFault.class, this::mappedTicket);
    assertThat(fault.field()).isEqualTo("troubleTicketCharacteristic[1].value");
    assertThat(fault.status().value()).isEqualTo(400);
  }

  @Test
  @DisplayName("what the office did not say is asked later: its ticket is taken all the same (CL-3)")
  void saysLittle() {
    ticket.putObject("channel").put("name", "regulator");
    characteristic("regulatorReplyBy", "2026-11-20T18:00:00+08:00");

    assertThat(mapped().details()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"regulatorFileNumber, 甘通申〔2026〕118号", "regulatorAcceptedOn, 2026-11-10"})
  @DisplayName("by any other channel what only the office says is refused (RG-1)")
  void onlyTheRegulator(String name, String value) {
    ticket.putObject("channel").put("name", "web");
    characteristic(name, value);

    assertRefused("only-from-the-regulator", "troubleTicketCharacteristic[0].value");
  }
}
