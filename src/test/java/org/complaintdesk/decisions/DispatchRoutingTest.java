package org.complaintdesk.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.decisions.DecisionTables.facts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("RS-1: dispatch by type, attribution, level and region")
class DispatchRoutingTest {

  private static final DecisionTables TABLES = DecisionTables.load();

  @TestFactory
  Stream<DynamicTest> everyRuleNamesItsDepartment() {
    return TABLES.examples("dispatch-routing", """
        rule               | complaintType             | attribution | level    | homeRegion     | => | department
        network            | network.signal            | company     | ordinary | Gansu          | => | dept-network
        network            | network.outage            | -           | -        | -              | => | dept-network
        network            | network.speed             | third-party | priority | Gansu          | => | dept-network
        network-side       | network.coverage          | customer    | ordinary | Gansu          | => | dept-network
        network-handset    | network.signal            | customer    | ordinary | Gansu          | => | dept-equipment
        tariff             | tariff.billing-error      | company     | ordinary | Gansu          | => | dept-billing
        refund             | other.refund              | -           | ordinary | Gansu          | => | dept-billing
        value-added-charge | value-added.cannot-cancel | third-party | ordinary | Gansu          | => | dept-billing
        equipment          | equipment.repair          | company     | ordinary | Gansu          | => | dept-equipment
        value-added        | value-added.unusable      | third-party | ordinary | Gansu          | => | dept-value-added
        service            | service.attitude          | company     | ordinary | Gansu          | => | dept-service
        service            | other.contract            | -           | major    | other-province | => | dept-service
        service            | -                         | -           | -        | -              | => | dept-service
        package            | tariff.package            | customer    | ordinary | Gansu          | => | dept-service
        major              | network.outage            | company     | major    | Gansu          | => | dept-service
        other-province     | tariff.arrears            | -           | ordinary | other-province | => | dept-service
        """);
  }

  @Test
  @DisplayName("DX-3: a major network fault brings network and customer service together, an ordinary one does not")
  void majorBringsSeveralDepartments() {
    assertThat(departments("network.outage", "company", "major", "Gansu"))
        .containsExactlyInAnyOrder("dept-network", "dept-service");
    assertThat(departments("network.outage", "company", "ordinary", "Gansu")).containsExactly("dept-network");
  }

  @Test
  @DisplayName("a signal complaint that the customer caused leaves the network department in peace")
  void handsetFaultsSpareTheNetwork() {
    assertThat(departments("network.signal", "customer", "ordinary", "Gansu")).containsExactly("dept-equipment");
  }

  @Test
  @DisplayName("a charge for a service never ordered needs both its department and billing")
  void unsolicitedSubscriptionNeedsBilling() {
    assertThat(departments("value-added.unsolicited-subscription", null, null, null))
        .containsExactlyInAnyOrder("dept-value-added", "dept-billing");
  }

  @Test
  @DisplayName("no case is left without a department and no department gets two orders, whatever is known or not")
  void everyCaseHasDepartmentsOnce() {
    for (var facts : TABLES.combinations("dispatch-routing")) {
      assertThat(TABLES.answers("dispatch-routing", facts)).as(facts.toString()).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  private static List<@Nullable Object> departments(
      String type, @Nullable String attribution, @Nullable String level, @Nullable String homeRegion) {
    return TABLES.answers("dispatch-routing",
        facts("complaintType", type, "attribution", attribution, "level", level, "homeRegion", homeRegion));
  }
}
