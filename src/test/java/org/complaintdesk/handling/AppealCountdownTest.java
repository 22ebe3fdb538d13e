package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The way to the regulator is said on every case, as it stands for whoever reads it (DL-10)")
class AppealCountdownTest extends Scenario {

  private static final String BILLING = "tariff.billing-error";

  @Test
  @DisplayName("before the fifteenth day is over: from which day, how many are left, and until when, about charges five months")
  void ahead() {
    String number = cases.received(BILLING);
    assertThat(appeal(number)).isEqualTo("Without an answer the customer may appeal to the regulator from 2026-11-28: "
        + "16 days left. The appeal is open until 2027-04-12.");
    assertThat(work.facts(number, "review-content")).contains("16 days left");

    DeskClock.now("2026-11-27 17:00");
    assertThat(appeal(number)).contains("from 2026-11-28: 1 day left");
  }

  @Test
  @DisplayName("about anything else than charges two years")
  void others() {
    assertThat(appeal(cases.received("network.signal"))).endsWith("open until 2028-11-12.");
  }

  @Test
  @DisplayName("after that day: since when, and that an answer is due at once")
  void since() {
    String number = cases.received(BILLING);
    DeskClock.now("2026-11-28 09:00");
    assertThat(appeal(number)).contains("may appeal to the regulator since 2026-11-28, today. Answer at once.");
    DeskClock.now("2026-12-02 09:00");
    assertThat(appeal(number)).contains("since 2026-11-28, 4 days ago");
  }

  @Test
  @DisplayName("once the customer knows the result, and once the case is closed, there is no countdown any more")
  void answered() {
    String number = cases.received(BILLING);
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 20);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.TOLD);
    assertThat(appeal(number)).startsWith("The customer knows the result.").doesNotContain("left");

    customer.confirmedSolved(number);
    agents.summarised(number);
    assertThat(appeal(number)).startsWith("The case is closed.").contains("takes no appeal any more")
        .doesNotContain("left");
    DeskClock.now("2027-04-13 09:00");
    assertThat(appeal(number)).isEqualTo("The time for an appeal to the regulator was over on 2027-04-12.");
  }

  @Test
  @DisplayName("a rejected complaint leaves the way open, one that was taken back does not")
  void otherEnds() {
    String rejected = cases.received(BILLING);
    agents.foundNotReasonable(rejected, "与合同约定一致。");
    assertThat(appeal(rejected)).contains("was not accepted", "2027-04-12");

    String withdrawn = cases.received(BILLING);
    customer.withdraws(withdrawn, "已自行解决。");
    assertThat(appeal(withdrawn)).contains("took the complaint back").doesNotContain("2027");
  }

  @Test
  @DisplayName("what came by the regulator says by when its office wants the answer, and nothing of an appeal to come")
  void ofTheRegulator() {
    String number = cases.receivedFromRegulator(BILLING, "2026-11-20 18:00");
    assertThat(appeal(number)).contains("came by the regulator", "by 2026-11-20, in 8 days").doesNotContain("may appeal");
    DeskClock.now("2026-11-21 09:00");
    assertThat(appeal(number)).contains("wanted the answer by 2026-11-20, yesterday");
  }

  private String appeal(String number) {
    return shown(number).get("Appeal to the regulator");
  }
}
