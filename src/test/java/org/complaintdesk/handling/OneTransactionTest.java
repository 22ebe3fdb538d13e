package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.type.Attribution;
import org.complaintdesk.support.Cases.Order;
import org.complaintdesk.support.DepartmentStaff;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The form guard refuses wrong answers of people; here the desk itself meets data that breaks a rule of a record. */
@DisplayName("A failure in the middle of a step")
class OneTransactionTest extends Scenario {

  @Autowired
  private TaskService tasks;

  @Autowired
  private RuntimeService runtime;

  @Autowired
  private JdbcClient database;

  @Autowired
  private PlatformTransactionManager transactions;

  @Test
  @DisplayName("undoes complaint, work order, case file and process together (CL-7)")
  void diagnosisWithoutReason() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.orderAccepted(number, "dept-network");
    Task task = work.task(number, "diagnose-problem");
    List<String> story = cases.story(number);
    List<Order> orders = cases.orders(number);
    long version = version(number);

    Map<String, Object> withoutReason = DepartmentStaff.diagnosis("third-party");
    assertThatThrownBy(() -> tasks.complete(task.getId(), withoutReason))
        .hasStackTraceContaining("The attribution differs from the one on record");

    assertOpen(number, "diagnose-problem");
    assertThat(work.task(number, "diagnose-problem").getId()).isEqualTo(task.getId());
    assertThat(work.variable(number, "diagnose-problem", "cause")).isNull();
    assertThat(cases.orders(number)).isEqualTo(orders);
    assertThat(shown(number)).containsEntry("Attribution", "Company");
    assertThat(cases.complaint(number).findings().isAttributionConfirmed()).isFalse();
    assertThat(shown(number)).doesNotContainKey("Problem type");
    assertThat(cases.story(number)).isEqualTo(story);
    assertThat(version(number)).isEqualTo(version);

    departments.diagnosed(number, "dept-network");
    assertOpen(number, "propose-solution");
  }

  @Test
  @DisplayName("of the registration leaves neither a record nor a process (IN-1)")
  void registration() {
    long complaints = count("complaint");
    long entries = count("case_entry");
    long deadlines = count("complaint_deadline");
    long processes = runtime.createProcessInstanceQuery().count();

    assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
      cases.received("network.signal");
      throw new IllegalStateException("The power fails before the end.");
    })).isInstanceOf(IllegalStateException.class);

    assertThat(count("complaint")).isEqualTo(complaints);
    assertThat(count("case_entry")).isEqualTo(entries);
    assertThat(count("complaint_deadline")).isEqualTo(deadlines);
    assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(processes);
  }

  @Test
  @DisplayName("of the withdrawal keeps the case going as it was (NG-4)")
  void withdrawal() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    List<String> story = cases.story(number);

    String endless = "x".repeat(5000);
    assertThatThrownBy(() -> customer.withdraws(number, endless)).isInstanceOf(RuntimeException.class);

    assertOpen(number, "accept-order");
    assertThat(cases.orders(number)).extracting(Order::status).containsExactly("ISSUED");
    assertThat(cases.archived(number)).isEmpty();
    assertThat(cases.story(number)).isEqualTo(story);
  }

  private long version(String number) {
    return database.sql("select version from complaint where number = ?").param(number).query(Long.class).single();
  }

  private long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }
}
