package org.complaintdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A notice by e-mail, and what goes out before it (NG-2)")
class NoticeOrderTest extends NoticeScenario {

  @Test
  @DisplayName("goes out after what the same recipient was told before it, and holds up nobody else")
  void inOrder() {
    inOneStep(() -> {
      notices.toCustomer(new CaseNumber(number), "withdrawn", "first", Map.of());
      notices.toCustomer(new CaseNumber(number), "supplement", "second", Map.of());
      notices.toStaff(new CaseNumber(number), List.of(SENIOR), "supplement", "second", Map.of());
    });
    assertThat(deliveries()).as("the customer's first and the agent's").hasSize(2);
    assertThat(waiting()).singleElement().satisfies(job ->
        assertThat(job.getDuedate().toInstant()).isEqualTo(DeskClock.at("2026-11-12 10:01")));

    aMinuteLater();
    assertThat(deliveries()).as("the first has not been tried yet").hasSize(2);

    carryOut(deliveries());
    assertThat(recipients()).containsExactlyInAnyOrder(CUSTOMER, "senior@example.com");
    assertThat(record("withdrawn").status()).isEqualTo(NoticeStatus.SENT);
    aMinuteLater();
    carryOut(deliveries());

    assertThat(received()).hasSize(3).filteredOn(mail -> header(mail, "To").equals(CUSTOMER))
        .extracting(mail -> header(mail, "Message-ID")).containsExactly(
            "<notice-" + record("withdrawn").id() + "@example.com>",
            "<notice-" + customersNotice("supplement").id() + "@example.com>");
    assertThat(jobs()).isEmpty();
  }

  @Test
  @DisplayName("waits for none that was tried in vain, nor for longer than a quarter of an hour")
  void inOrderAsFarAsPossible() throws IOException {
    server.setPort(closedPort());
    told("withdrawn", "first", Map.of());
    failToDeliver();
    server.setPort(MAIL.getSmtp().getPort());
    told("supplement", "second", Map.of());
    assertThat(waiting()).as("the first has failed").isEmpty();
    told("chase", "third", Map.of());
    assertThat(waiting()).as("the second has not been tried").hasSize(1);

    IntStream.range(0, 14).forEach(minute -> aMinuteLater());
    assertThat(waiting()).hasSize(1);
    aMinuteLater();

    assertThat(waiting()).isEmpty();
    assertThat(deliveries()).hasSize(3);
    deliverAll();
    assertThat(received()).hasSize(3);
  }

  private Notice customersNotice(String template) {
    return recorded().filter(notice -> notice.template().equals(template) && notice.recipient().isCustomer()).findFirst()
        .orElseThrow();
  }
}
