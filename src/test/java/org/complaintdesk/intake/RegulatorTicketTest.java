package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
}
