package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How a work order stands, as people read it beside their tasks (RS-2)")
class OrderStatesTest extends Scenario {

  @Test
  @DisplayName("is dispatched until its department accepts it, and never again after that")
  void toTheEnd() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    assertStands(number, "Dispatched", "已派单");

    departments.orderAccepted(number, "dept-network");
    assertStands(number, "Accepted", "已接单");
    departments.diagnosed(number, "dept-network");
    assertStands(number, "In progress", "处理中");
    departments.proposed(number, "dept-network", "免费更换光猫。");
    assertStands(number, "In progress", "处理中");
    departments.negotiated(number, "dept-network", "agreed");
    departments.carriedOut(number, "dept-network");
    assertStands(number, "Done", "已完成");
  }

  @Test
  @DisplayName("is returned when it was sent back, and accepted once more when the department must go on after all")
  void insistedOn() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.orderAccepted(number, "dept-network");
    departments.foundNotOurs(number, "dept-network", "与网络无关。");
    assertStands(number, "Returned", "已退单");

    agents.insisted(number);

    assertStands(number, "Accepted", "已接单");
  }

  @Test
  @DisplayName("is dispatched still when it was sent back unseen and is insisted on")
  void insistedOnBeforeItWasAccepted() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.orderReturned(number, "dept-network", "与网络无关。");

    agents.insisted(number);

    assertStands(number, "Dispatched", "已派单");
  }

  @Test
  @DisplayName("is told of each order by itself")
  void ofEach() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network", "dept-equipment");

    departments.orderAccepted(number, "dept-equipment");

    assertThat(screen.orderStates(number, Locale.ENGLISH)).containsExactlyInAnyOrder("Dispatched", "Accepted");
    assertThat(work.facts(number, "diagnose-problem")).contains("\"status\":\"Accepted\"");
  }

  private void assertStands(String number, String english, String chinese) {
    assertThat(screen.orderStates(number, Locale.ENGLISH)).isEqualTo(List.of(english));
    assertThat(screen.orderStates(number, Locale.SIMPLIFIED_CHINESE)).isEqualTo(List.of(chinese));
  }
}
