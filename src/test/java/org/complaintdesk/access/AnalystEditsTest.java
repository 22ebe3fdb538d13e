package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DepartmentStaff;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Managers;
import org.complaintdesk.support.Processes;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("What an analyst changes in the Modeler and deploys")
class AnalystEditsTest {

  @LocalServerPort
  private int port;

  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private Customer customer;
  @Autowired
  private DepartmentStaff departments;
  @Autowired
  private Managers managers;
  @Autowired
  private Processes processes;
  @Autowired
  private Work work;
  @Autowired
  private RepositoryService repository;

  private final List<String> deployments = new ArrayList<>();

  @BeforeEach
  void thursdayMorning() {
    DeskClock.now("2026-11-12 10:00");
  }

  /** The desk is shared with other tests: its own models rule again afterwards. */
  @AfterEach
  void takeBack() {
    deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    ClockUtil.reset();
  }

  @Test
  @DisplayName("a table rules from then on; a deadline on record keeps its value (DL-1, DL-8)")
  void changedTable() throws IOException {
    String before = cases.received("tariff.billing-error");
    assertThat(cases.dueAt(before)).isEqualTo(DeskClock.at("2026-11-16 18:00"));

    deploy("decisions/complaint-deadlines.dmn", """
        <outputEntry id="billing-then-handling-days">
                  <text>2</text>""", """
        <outputEntry id="billing-then-handling-days">
                  <text>3</text>""");

    String after = cases.received("tariff.billing-error");
    assertThat(cases.dueAt(after)).isEqualTo(DeskClock.at("2026-11-17 18:00"));
    assertThat(cases.dueAt(before)).isEqualTo(DeskClock.at("2026-11-16 18:00"));
    customer.withdraws(before, "误投诉。");
    customer.withdraws(after, "误投诉。");
  }

  @Test
  @DisplayName("a process rules new complaints; running ones finish on theirs (DX-4)")
  void changedProcess() throws IOException {
    String running = solved();

    deploy("processes/complaint-handling.bpmn", "camunda:candidateGroups=\"complaint-management\"",
        "camunda:candidateGroups=\"senior-agent\"");

    String next = solved();
    assertThat(work.groups(running, "review-outcome")).containsExactly("complaint-management");
    assertThat(work.groups(next, "review-outcome")).containsExactly("senior-agent");
    managers.resultApproved(running);
    agents.customerTold(running);
    customer.confirmedSolved(running);
    agents.summarised(running);
    processes.assertNothingIsLeft(running);
    customer.withdraws(next, "误投诉。");
  }

  @Test
  @DisplayName("a model with smuggled code is refused with the reason, and nothing changes")
  void smuggledCode() throws IOException {
    long deployed = repository.createDeploymentQuery().count();
    String model = Files.readString(Path.of("processes/complaint-handling.bpmn"))
        .replace("camunda:delegateExpression=\"${archiveCase}\"", "camunda:class=\"java.lang.ProcessBuilder\"");

    Reply refusal = Caller.person(port, "analyst").deploy("complaint-handling.bpmn", model);

    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.body()).contains("archive-case").contains("Java classes cannot be named in a model");
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployed);
  }

  private String solved() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.solved(number, "dept-network");
    return number;
  }

  private void deploy(String file, String drawn, String changed) throws IOException {
    String model = Files.readString(Path.of(file));
    assertThat(model).contains(drawn);
    Reply deployed = Caller.person(port, "analyst")
        .deploy(Path.of(file).getFileName().toString(), model.replace(drawn, changed));
    assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
    deployments.add(deployed.json().get("id").asText());
  }
}
