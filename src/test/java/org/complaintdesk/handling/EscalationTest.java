package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.EscalatedCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An escalated complaint (ES-1, ES-2, ES-4)")
class EscalationTest extends Scenario {

  private static final String COLLEAGUE = "escalation-colleague";

  @Autowired
  private EscalatedCases escalated;
  @Autowired
  private TaskService tasks;
  @Autowired
  private IdentityService identity;

  @AfterEach
  void colleagueLeaves() {
    identity.deleteUser(COLLEAGUE);
  }

  @Test
  @DisplayName("is judged by the team, owned by one person, investigated, solved, told and confirmed (ES-2)")
  void fromJudgementToVerdict() {
    String number = dispatched();
    escalated.escalated(number, "deadline-passed");
    assertThat(cases.groups(number, "judge-escalation")).containsExactly("escalation-team");
    escalated.judged(number, "dept-billing");
    escalated.found(number, "dept-billing");
    assertThat(cases.task(number, "decide-solution").getAssignee()).isEqualTo(EscalatedCases.OWNER);
    assertThat(cases.groups(number, "decide-solution")).containsExactly("escalation-team");
    escalated.decided(number);
    escalated.carriedOut(number);
    escalated.customerTold(number);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.TOLD);
    escalated.satisfied(number);
    escalated.summarised(number);

    escalated.assertNothingIsLeft(number);
    assertThat(escalated.record(number))
        .isEqualTo(new EscalatedCases.Record(EscalatedCases.OWNER, 1, "SATISFIED", null));
    assertThat(escalated.notices(number)).endsWith(
        "escalated", "escalation-investigated", "escalation-decided", "escalation-result");
  }

  private String dispatched() {
    String number = cases.received("tariff.billing-error");
    cases.dispatchedTo(number, "dept-billing");
    return number;
  }
}
