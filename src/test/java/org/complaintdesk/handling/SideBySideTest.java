package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.Cases.Order;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("RS-1: two departments in one process instance do not get in each other's way")
class SideBySideTest extends TwoDepartments {

  /** What a case may hold beside its record: the outcomes that a later gateway reads, ids, and the engine's own counters. */
  private static final Set<String> OWN_STATE = Set.of("route", "settledBy", "withinAuthority",
      "rejectedBy", "proposalAllowed", "workOrderId", "agreed",
      "contactResult", "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "purpose", "askedBy", "waitFor",
      "customerReplied", "reviewed");

  @Autowired
  private RuntimeService runtime;
  @Autowired
  private TaskService tasks;

  @Test
  @DisplayName("their steps interleave, one customer agrees and the other does not, and only one order is chased")
  void interleaved() {
    departments.orderAccepted(number, "dept-network");
    departments.orderAccepted(number, "dept-equipment");
    departments.diagnosed(number, "dept-equipment");
    assertThat(orders.chase(new CaseNumber(number), idOf("dept-equipment"), "请今日答复。")).isTrue();
    departments.diagnosed(number, "dept-network");
    departments.proposed(number, "dept-network", "更换基站设备。");
    departments.proposed(number, "dept-equipment", "更换光猫。");
    departments.negotiated(number, "dept-equipment", "agreed");
    departments.negotiated(number, "dept-network", "disagreed");

    assertThat(status("dept-network")).isEqualTo("NOT_AGREED");
    assertOpen(number, "carry-out-plan");
    departments.carriedOut(number, "dept-equipment");

    assertThat(status("dept-equipment")).isEqualTo("DONE");
    assertThat(status("dept-network")).isEqualTo("NOT_AGREED");
    assertOpen(number, "review-outcome");
    assertThat(chases("dept-equipment")).isEqualTo(1);
    assertThat(chases("dept-network")).isZero();
  }

  @Test
  @DisplayName("one is returned and dispatched anew to another department, while the other goes on with its own")
  void returnedBesideTheOther() {
    departments.orderReturned(number, "dept-network", "不属于本部门。");
    departments.orderAccepted(number, "dept-equipment");
    agents.dispatchedAnew(number, "dept-service");

    assertThat(cases.orders(number)).extracting(Order::department, Order::status).containsExactlyInAnyOrder(
        tuple("dept-network", "RETURNED"),
        tuple("dept-equipment", "ACCEPTED"),
        tuple("dept-service", "ISSUED"));
    assertThat(work.groups(number, "accept-order")).containsExactly("dept-service");
    assertThat(work.groups(number, "diagnose-problem")).containsExactly("dept-equipment");
  }

  @Test
  @DisplayName("a department sees its own task, and nothing of another department's order (PR-1)")
  void apart() {
    String own = idOf("dept-network");

    work.as("network", () -> {
      List<Task> seen = tasks.createTaskQuery().processInstanceBusinessKey(number).listPage(0, 10);
      assertThat(seen).hasSize(1);
      tasks.claim(seen.get(0).getId(), "network");
      assertThat(tasks.getVariables(seen.get(0).getId())).containsEntry("workOrderId", own);
      assertThat(runtime.createVariableInstanceQuery().variableName("workOrderId").listPage(0, 10))
          .extracting(VariableInstance::getValue).doesNotContain(idOf("dept-equipment"));
    });
  }

  @Test
  @DisplayName("nothing that a form or a message brought is left among the variables of the case (PR-1)")
  void nothingIsLeft() {
    customer.supplemented(number, "昨晚又掉线三次。");
    departments.orderReturned(number, "dept-network", "不属于本部门。");
    departments.solved(number, "dept-equipment");

    assertThat(variables(number)).isSubsetOf(OWN_STATE);
  }

  @Test
  @DisplayName("nor is a question to the customer, nor what was said of the matter in the review (PR-1, CL-3)")
  void questionsAreOnRecord() {
    String asked = cases.received("network.signal");
    agents.customerAsked(asked, "请问故障发生在哪个小区？");

    assertThat(variables(asked)).isSubsetOf(OWN_STATE);
    assertThat(cases.told(asked)).contains("请问故障发生在哪个小区？");
  }

  private Set<String> variables(String number) {
    Map<String, List<VariableInstance>> byInstance = runtime.createProcessInstanceQuery()
        .processInstanceBusinessKey(number).list().stream()
        .flatMap(instance -> runtime.createVariableInstanceQuery().processInstanceIdIn(instance.getId()).list().stream())
        .filter(variable -> variable.getTaskId() == null)
        .collect(Collectors.groupingBy(VariableInstance::getName));
    return new TreeSet<>(byInstance.keySet());
  }
}
