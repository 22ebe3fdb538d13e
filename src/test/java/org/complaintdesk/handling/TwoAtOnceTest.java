package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.AtOnce;
import org.complaintdesk.support.Cases.Order;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Two people who work on one case in the same instant")
class TwoAtOnceTest extends Scenario {

  @RepeatedTest(3)
  @DisplayName("both get their work done: nothing is lost, nothing is done twice (RS-1, RS-2)")
  void bothAreDone() throws Exception {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network", "dept-equipment");
    agreedBy(number, "dept-network");
    agreedBy(number, "dept-equipment");

    AtOnce.all(List.of(
        Executors.callable(() -> departments.carriedOut(number, "dept-network")),
        Executors.callable(() -> departments.carriedOut(number, "dept-equipment"))));

    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("DONE", "DONE");
    assertThat(cases.story(number)).filteredOn("order-done"::equals).hasSize(2);
    assertOpen(number, "review-outcome");
  }

  @RepeatedTest(3)
  @DisplayName("who dispatch one returned order each anew: each of the two gets an order of its own (RS-3)")
  void dispatchedAnew(@Autowired TaskService tasks) throws Exception {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network", "dept-equipment");
    departments.orderReturned(number, "dept-network", "属于计费问题。");
    departments.orderReturned(number, "dept-equipment", "属于计费问题。");
    List<String> returned = tasks.createTaskQuery().processInstanceBusinessKey(number)
        .taskDefinitionKey("decide-on-return").list().stream().map(Task::getId).toList();

    AtOnce.all(returned.stream().map(task -> Executors.callable(() -> work.as("senior", () ->
        tasks.complete(task, Map.of("outcome", "dispatch", "newDepartment", "dept-billing", "reason", "应由计费部门处理。")))))
        .toList());

    assertThat(cases.orders(number)).extracting(Order::id)
        .containsExactly(number + "-1", number + "-2", number + "-3", number + "-4");
    assertOpen(number, "accept-order", "accept-order");
  }

  @RepeatedTest(3)
  @DisplayName("who answer for their departments: what all of them have done is done, and nobody is reminded of it (DL-2, DL-7)")
  void stepOfAll(@Autowired Deadlines deadlines) throws Exception {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network", "dept-equipment");

    AtOnce.all(List.of(
        Executors.callable(() -> departments.orderAccepted(number, "dept-network")),
        Executors.callable(() -> departments.orderAccepted(number, "dept-equipment"))));

    assertThat(deadlines.of(new CaseNumber(number))).filteredOn(deadline -> deadline.kind() == DeadlineKind.RESPOND)
        .singleElement()
        .extracting(ExplainedDeadline::metAt).isEqualTo(DeskClock.at("2026-11-12 10:00"));
  }

  private void agreedBy(String number, String department) {
    departments.proposed(number, department);
    departments.negotiated(number, department, "agreed");
  }
}
