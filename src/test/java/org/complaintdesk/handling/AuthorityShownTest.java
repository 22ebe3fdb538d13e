package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.complaintdesk.support.EditedTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("How much may be granted, before somebody enters an amount (FD-13)")
class AuthorityShownTest extends Scenario {

  @Autowired
  private EditedTables tables;

  @AfterEach
  void takeBack() {
    tables.takenBack();
  }

  @Test
  @DisplayName("is what the table allows the role that settles at that step, in a case of that category")
  void byRoleAndCategory() {
    String charge = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(charge);
    assertGrants(charge, "settle-or-draft", "up-to", 50);
    agents.handedOver(charge);
    assertGrants(charge, "approve-dispatch", "up-to", 200);
    agents.answeredBySenior(charge, 200);
    customer.foundNotSolved(charge, "对答复不满意。");
    assertGrants(charge, "reassess-complaint", "up-to", 1000);

    String service = cases.received("service.procedure");
    agents.reviewedAndAccepted(service);
    assertGrants(service, "settle-or-draft", "no-money", 0);
    agents.handedOver(service);
    assertGrants(service, "approve-dispatch", "up-to", 100);
  }

  @Test
  @DisplayName("is what really happens: the amount that is shown settles the case, and a fen more does not")
  void itIsSo() {
    String within = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(within);
    double most = authority(within, "settle-or-draft").path("mayGrant").asDouble();
    agents.settledByJunior(within, most);
    assertOpen(within, "ask-satisfaction");

    String beyond = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(beyond);
    agents.settledByJunior(beyond, most + 0.01);
    assertOpen(beyond, "approve-dispatch");
    assertThat(cases.story(beyond)).doesNotContain("settled");
  }

  @Test
  @DisplayName("follows the table that an analyst deploys, to the fen, from the next opening on")
  void followsTheTable() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    tables.deployedWith("frontline-authority", "junior-charges-when-amount", "[0..37.50]");
    assertGrants(number, "settle-or-draft", "up-to", 37.5);

    tables.deployedAsExpression("frontline-authority", "frontline-authority", "allowed", "true");
    assertGrants(number, "settle-or-draft", "up-to", 1_000_000);
    tables.deployedAsExpression("frontline-authority", "frontline-authority", "allowed", "false");
    assertGrants(number, "settle-or-draft", "none", 0);
  }

  @Test
  @DisplayName("is not made up where the table cannot answer, and the form opens all the same")
  void faultyTable() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    tables.deployedWith("frontline-authority", "[a-z-]+-then-allowed", "1 +");

    assertGrants(number, "settle-or-draft", "unknown", 0);
    assertThat(cases.story(number)).doesNotContain("table-faulty");
  }

  private void assertGrants(String number, String task, String authority, double yuan) {
    JsonNode shown = authority(number, task);
    assertThat(shown.path("authority").asText()).isEqualTo(authority);
    assertThat(shown.path("mayGrant").asDouble()).isEqualTo(yuan);
  }

  private JsonNode authority(String number, String task) {
    try {
      return new ObjectMapper().readTree(work.facts(number, task));
    } catch (IOException noJson) {
      throw new IllegalStateException(noJson);
    }
  }
}
