package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.complaintdesk.complaint.ComplaintStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A case with much to tell")
class LongCaseTest extends Scenario {

  private static final int NOTES = 400;
  private static final String LONGEST_NOTE = "昨晚又掉线三次,请尽快处理。".repeat(400).substring(0, 4000);

  @Test
  @DisplayName("is summed up and filed whole, however long its story is (AR-1)")
  void filedWhole() throws Exception {
    String number = cases.received("tariff.billing-error");
    for (int note = 0; note < NOTES; note++) {
      assertThat(customer.supplemented(number, LONGEST_NOTE)).isTrue();
    }
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 20);
    customer.confirmedSolved(number);

    agents.summarised(number);

    assertFiledAs(number, ComplaintStatus.ARCHIVED);
    JsonNode document = new ObjectMapper().readTree(cases.archived(number).get(0));
    assertThat(document.path("story")).hasSameSizeAs(cases.entries(number))
        .filteredOn(entry -> entry.path("what").asText().contains(LONGEST_NOTE)).hasSize(NOTES);
  }
}
