package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.complaintdesk.support.EditedTables;
import org.complaintdesk.support.EscalatedCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A task for a group that does not exist goes to complaint management, and the case file says so")
class StrandedTaskTest extends Scenario {

  @Autowired
  private EditedTables tables;
  @Autowired
  private EscalatedCases escalated;
  @Autowired
  private RepositoryService repository;

  @AfterEach
  void takeBack() {
    tables.takenBack();
  }

  @ParameterizedTest
  @CsvSource({"junior-agents, is for “junior-agents”", "'', is for nobody"})
  @DisplayName("named by a model")
  void model(String group, String told) throws IOException {
    String drawn = Files.readString(Path.of("processes", "complaint-handling.bpmn"));
    String edited = drawn.replaceFirst("(id=\"review-content\"[^>]*camunda:candidateGroups=\")[^\"]*\"", "$1"
        + group.replace("$", "\\$") + "\"");
    assertThat(edited).isNotEqualTo(drawn);
    String deployment = repository.createDeployment().addString("processes/complaint-handling.bpmn", edited).deploy().getId();
    String number;
    try {
      number = cases.received("network.signal");
      assertThat(work.groups(number, "review-content")).contains("complaint-management");
      assertThat(cases.told(number)).contains(told).contains("complaint management gets it");
      work.complete("management", number, "review-content", Map.of("outcome", "reject", "reason", "重复投诉。",
          "complaintType", "network.signal", "impact", "inconvenience", "affectedCustomers", 1, "consequence", "none"));
      processes.assertNothingIsLeft(number);
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  @DisplayName("named by a table (ES-1)")
  void table() {
    String number = cases.received("tariff.billing-error");
    agents.dispatchedTo(number, "dept-billing", "dept-network");
    escalated.escalated(number, "unresolved");
    tables.deployed("escalation-advisers", table -> table
        .replace("<text>\"legal-or-brand-risk\"</text>", "<text>\"unresolved\"</text>")
        .replaceFirst("<text>\"legal-counsel\"</text>(?=\\s*</outputEntry>)", "<text>\"lawyers\"</text>"));

    escalated.judged(number, "dept-billing");

    assertThat(work.groups(number, "give-legal-opinion")).contains("complaint-management");
    assertThat(cases.told(number)).contains("is for “lawyers”");
  }

  @Test
  @DisplayName("a task for a group that exists stays there, and nothing is told")
  void ordinary() {
    String number = cases.received("network.signal");

    assertThat(work.groups(number, "review-content")).containsExactly("junior-agent");
    assertThat(cases.told(number)).doesNotContain("complaint management gets it");
  }
}
