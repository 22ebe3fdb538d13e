package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CL-3: a reply after the wait for it is over")
class LateReplyTest extends Scenario {

  @Test
  @DisplayName("is shown where it is decided, and leads to a new review, so that type and details are complete (CL-4)")
  void repliedTooLate() {
    String chosen = unanswered();
    assertThat(work.facts(chosen, "decide-without-answer")).doesNotContain("10月账单。");
    assertThat(customer.replies(chosen, "10月账单。")).isTrue();
    assertOpen(chosen, "decide-without-answer");
    assertThat(work.facts(chosen, "decide-without-answer")).contains("lateReply", "10月账单。");
    work.complete("senior", chosen, "decide-without-answer", Map.of("outcome", "review"));
    assertOpen(chosen, "review-content");

    String accepted = unanswered();
    assertThat(customer.supplemented(accepted, "10月账单。")).isTrue();
    agents.decidedWithoutAnswer(accepted);
    assertOpen(accepted, "review-content");
  }

  /** The three days of the table are over. */
  private String unanswered() {
    String number = cases.received("tariff.billing-error");
    agents.customerAsked(number, "请问是哪个账期?");
    clock.waitingTimePassed(number);
    return number;
  }
}
