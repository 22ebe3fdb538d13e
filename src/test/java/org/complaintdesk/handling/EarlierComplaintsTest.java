package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a customer complained about earlier, as people read it beside their tasks (IN-6)")
class EarlierComplaintsTest extends Scenario {

  @Test
  @DisplayName("is what was received before: neither the complaint itself nor what came after it")
  void onlyEarlier() {
    String first = cases.received("network.signal");
    DeskClock.now("2026-11-12 10:05");
    String second = cases.received("tariff.billing-error");
    DeskClock.now("2026-11-12 10:10");
    String third = cases.received("service.procedure");

    assertThat(screen.earlier(second)).contains(first).doesNotContain(second, third);
    assertThat(screen.earlier(third)).startsWith(second, first).doesNotContain(third);
    assertThat(screen.earlier(first)).doesNotContain(first, second, third);
    assertThat(work.facts(second, "review-content")).contains("\"number\":\"" + first + "\"").doesNotContain(third);
  }

  @Test
  @DisplayName("counts by when it was received: a letter that is registered late was earlier, and knows nothing of later ones")
  void registeredLate() {
    DeskClock.now("2026-11-12 11:00");
    String call = cases.received("network.signal");
    String letter = cases.receivedAt("2026-11-10 09:00", "tariff.billing-error");

    assertThat(screen.earlier(call)).contains(letter).doesNotContain(call);
    assertThat(screen.earlier(letter)).doesNotContain(call, letter);
  }

  @Test
  @DisplayName("is told once of two that came in at the same moment: in the later one by number")
  void atOneMoment() {
    DeskClock.now("2026-11-12 12:00");
    String one = cases.received("network.signal");
    String other = cases.received("network.signal");

    assertThat(screen.earlier(other)).startsWith(one);
    assertThat(screen.earlier(one)).doesNotContain(other);
  }
}
