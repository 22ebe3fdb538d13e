package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.support.EscalatedCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An escalated complaint that its customer withdraws (ES-2, NG-4)")
class EscalatedWithdrawalTest extends Scenario {

  @Autowired
  private EscalatedCases escalated;

  @ParameterizedTest(name = "while {0} is open")
  @MethodSource("moments")
  @DisplayName("ends at once, whatever is open: nothing is left, and each open task is told as closed")
  void atAnyMoment(String task, BiConsumer<EscalatedCases, String> steps) {
    String number = cases.received("tariff.billing-error");
    agents.dispatchedTo(number, "dept-billing");
    escalated.requestedBy("junior", number, "客户要求由专人处理。");
    steps.accept(escalated, number);
    assertThat(work.openTasks(number)).as("open before the withdrawal").contains(task);
    int open = work.openTasks(number).size();
    long closedBefore = closedTasks(number);

    assertThat(customer.withdraws(number, "问题已自行解决。")).isTrue();

    escalated.assertNothingIsLeft(number);
    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
    assertThat(closedTasks(number) - closedBefore).as("tasks told as closed").isEqualTo(open);
  }

  private long closedTasks(String number) {
    return cases.story(number).stream().filter("task-closed"::equals).count();
  }

  static Stream<Arguments> moments() {
    return Stream.of(
        moment("judge-escalation", (escalated, number) -> { }),
        moment("investigate-cause", (escalated, number) -> escalated.judged(number, "dept-billing", "dept-network")),
        moment("give-legal-opinion", EscalatedCases::judgedWithLegalCounsel),
        moment("decide-solution", EscalatedWithdrawalTest::investigated),
        moment("carry-out-solution", (escalated, number) -> decided(escalated, number)),
        moment("carry-out-measure", (escalated, number) -> decided(escalated, number, "dept-service", "dept-billing")),
        moment("tell-escalated-customer", EscalatedWithdrawalTest::carriedOut),
        moment("confirm-satisfaction", EscalatedCases::toldTheResult),
        moment("summarise-escalated-case", EscalatedWithdrawalTest::satisfied));
  }

  private static Arguments moment(String task, BiConsumer<EscalatedCases, String> steps) {
    return arguments(task, steps);
  }

  private static void investigated(EscalatedCases escalated, String number) {
    escalated.judged(number, "dept-billing");
    escalated.found(number, "dept-billing");
  }

  private static void decided(EscalatedCases escalated, String number, String... departments) {
    investigated(escalated, number);
    escalated.decided(number, departments);
  }

  private static void carriedOut(EscalatedCases escalated, String number) {
    decided(escalated, number);
    escalated.carriedOut(number);
  }

  private static void satisfied(EscalatedCases escalated, String number) {
    escalated.toldTheResult(number);
    escalated.satisfied(number);
  }
}
