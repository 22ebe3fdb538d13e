package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.complaintdesk.desk.CaseNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("RS-3: a running order is chased")
class ChaseTest extends TwoDepartments {

  @Autowired
  private RuntimeService runtime;
  @Autowired
  private JdbcClient database;

  @Test
  @DisplayName("one of several: it is counted, told with its words, moves up, and its department is told; no other is")
  void oneOfSeveral() {
    int before = priority("dept-network", "accept-order");

    assertThat(orders.chase(new CaseNumber(number), idOf("dept-network"), "客户催促，请今日联系。")).isTrue();
    assertThat(orders.chase(new CaseNumber(number), idOf("dept-network"), "客户再次来电。")).isTrue();

    assertThat(chases("dept-network")).isEqualTo(2);
    assertThat(chases("dept-equipment")).isZero();
    assertThat(cases.told(number)).contains(idOf("dept-network")
        + ": Network department was chased, number 2 so far: 客户再次来电。");
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE)).anyMatch(line -> line.contains("累计第 2 次：客户再次来电。"));
    assertThat(priority("dept-network", "accept-order")).isEqualTo(before + 20);
    assertThat(priority("dept-equipment", "accept-order")).isEqualTo(before);
    assertThat(notices.recipients(number, "chase")).containsExactly("dept-network", "dept-network");
    assertOpen(number, "accept-order", "accept-order");
  }

  @Test
  @DisplayName("all that run, also while the department solves it; one that is done is left in peace")
  void allThatRun() {
    departments.solved(number, "dept-equipment");
    departments.orderAccepted(number, "dept-network");
    int before = priority("dept-network", "diagnose-problem");

    assertThat(orders.chaseAll(new CaseNumber(number), "请加快处理。", true)).isTrue();

    assertThat(chases("dept-network")).isEqualTo(1);
    assertThat(chases("dept-equipment")).isZero();
    assertThat(priority("dept-network", "diagnose-problem")).isEqualTo(before + 10);
    assertThat(orders.chase(new CaseNumber(number), idOf("dept-equipment"), "还没好。")).isFalse();
    assertThat(cases.story(number)).containsOnlyOnce("order-chased");
  }

  @Test
  @DisplayName("what the department does next on a chased order stands as high; orders of others stay where they are")
  void nextTasks() {
    departments.orderAccepted(number, "dept-network");
    departments.orderAccepted(number, "dept-equipment");
    int before = priority("dept-network", "diagnose-problem");

    orders.chase(new CaseNumber(number), idOf("dept-network"), "请加快处理。");
    departments.diagnosed(number, "dept-network");
    departments.diagnosed(number, "dept-equipment");

    assertThat(priority("dept-network", "propose-solution")).isEqualTo(before + 10);
    assertThat(priority("dept-equipment", "propose-solution")).isEqualTo(before);
  }

  @Test
  @DisplayName("again and again: 100 is the highest place, and nothing moves down (IN-8)")
  void upToTheFirstPlace() {
    for (int chase = 0; chase < 11; chase++) {
      orders.chase(new CaseNumber(number), idOf("dept-network"), "请加快处理。");
    }

    assertThat(priority("dept-network", "accept-order")).isEqualTo(100);
    assertThat(priority("dept-equipment", "accept-order")).isLessThan(100);
  }

  @Test
  @DisplayName("may come as the engine's message workOrder.chased with the order's id; another's id reaches nobody")
  void byMessage() {
    String order = idOf("dept-equipment");

    runtime.createMessageCorrelation("workOrder.chased").processInstanceBusinessKey(number)
        .localVariableEquals("workOrderId", order).setVariablesToTriggeredScope(Map.of("chase", "请尽快。"))
        .correlate();

    assertThat(chases("dept-equipment")).isEqualTo(1);
    assertThat(chases("dept-network")).isZero();
    assertThatThrownBy(() -> runtime.createMessageCorrelation("workOrder.chased")
        .processInstanceBusinessKey(number).localVariableEquals("workOrderId", "T0-1").correlate())
        .isInstanceOf(MismatchingMessageCorrelationException.class);
  }

  @Test
  @DisplayName("a returned order waits for the senior agent, not for its department: it is not chased")
  void notWhileReturned() {
    departments.orderReturned(number, "dept-network", "不属于本部门。");

    assertThat(orders.chase(new CaseNumber(number), idOf("dept-network"), "请加快处理。")).isFalse();
    assertThat(orders.chaseAll(new CaseNumber(number), "请加快处理。", true)).isTrue();

    assertThat(chases("dept-network")).isZero();
    assertThat(chases("dept-equipment")).isEqualTo(1);
  }

  @Test
  @DisplayName("an order on a model without a chase is left out; the others are chased")
  void orderOfAnotherModel() {
    String old = idOf("dept-network");
    database.sql("""
        delete from act_ru_event_subscr where event_name_ = 'workOrder.chased' and execution_id_ in (
            select execution_id_ from act_ru_variable where name_ = 'workOrderId' and text_ = ?)""")
        .param(old).update();

    assertThat(orders.chase(new CaseNumber(number), old, "请加快处理。")).isFalse();
    assertThat(orders.chaseAll(new CaseNumber(number), "请加快处理。", true)).isTrue();

    assertThat(chases("dept-network")).isZero();
    assertThat(chases("dept-equipment")).isEqualTo(1);
    assertOpen(number, "accept-order", "accept-order");
  }

  private int priority(String department, String key) {
    return work.task(number, key, department).getPriority();
  }
}
