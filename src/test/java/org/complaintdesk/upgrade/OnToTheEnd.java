package org.complaintdesk.upgrade;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintdesk.support.Everybody;
import org.springframework.stereotype.Component;

/** Takes a case from wherever it stands to its end: everybody does what is open, in the way that leads on. */
@Component
record OnToTheEnd(Everybody all) {

  private static final List<String> DEPARTMENTS =
      List.of("dept-network", "dept-billing", "dept-service", "dept-equipment", "dept-value-added");

  private static final Set<String> EMERGENCY =
      Set.of("acknowledge-emergency", "contribute-to-task-force", "restore-service", "report-restoration");

  /** Until nothing is open in the case. */
  void of(String number) {
    for (List<String> open = all.work().openTasks(number); !open.isEmpty(); open = all.work().openTasks(number)) {
      step(number, open.get(0));
    }
  }

  private void step(String number, String task) {
    if (EMERGENCY.contains(task)) {
      inEmergency(number, task);
      return;
    }
    switch (task) {
      case "review-content" -> all.agents().reviewedAndAccepted(number);
      case "call-customer" -> all.agents().customerReached(number);
      case "send-letter" -> all.agents().letterSent(number);
      case "record-reply" -> all.agents().replyRecorded("junior", all.work().task(number, task), "2026年10月账单。");
      case "decide-without-answer" -> all.agents().decidedWithoutAnswer(number);
      case "settle-or-draft" -> all.agents().settledByJunior(number, 1);
      case "approve-dispatch" -> all.agents().approved(number, "dept-billing");
      case "decide-on-return" -> all.agents().insisted(number);
      case "review-outcome" -> all.managers().resultApproved(number);
      case "tell-customer" -> all.agents().customerTold(number);
      case "ask-satisfaction" -> all.customer().satisfied(number);
      case "enter-survey-answer" -> all.work().complete("junior", number, task, Map.of("verdict", "satisfied", "escalationDemanded", false));
      case "confirm-solution" -> all.customer().confirmedSolved(number);
      case "reassess-complaint" -> all.managers().answered(number, 1);
      case "summarise-case" -> all.agents().summarised(number);
      default -> workedByDepartmentsOrEscalated(number, task);
    }
  }

  private void workedByDepartmentsOrEscalated(String number, String task) {
    switch (task) {
      case "judge-escalation" -> all.escalated().judged(number, "dept-billing");
      case "give-legal-opinion" -> all.escalated().legalOpinionGiven(number);
      case "investigate-cause" -> all.escalated().found(number, holder(number, task));
      case "decide-solution" -> all.escalated().decided(number);
      case "carry-out-measure" -> all.escalated().carriedOutBy(number, holder(number, task));
      case "carry-out-solution" -> all.escalated().carriedOut(number);
      case "tell-escalated-customer" -> all.escalated().customerTold(number);
      case "confirm-satisfaction" -> all.escalated().satisfied(number);
      case "summarise-escalated-case" -> all.escalated().summarised(number);
      default -> ordered(number, task, holder(number, task));
    }
  }

  private void ordered(String number, String task, String department) {
    switch (task) {
      case "accept-order" -> all.departments().orderAccepted(number, department);
      case "diagnose-problem" -> all.departments().diagnosed(number, department);
      case "propose-solution" -> all.departments().proposed(number, department, "调整参数并退还费用。");
      case "negotiate-solution" -> all.departments().negotiated(number, department, "agreed");
      case "carry-out-plan" -> all.departments().carriedOut(number, department);
      default -> throw new AssertionError("Nobody knows how to go on from " + task);
    }
  }

  private void inEmergency(String number, String task) {
    switch (task) {
      case "acknowledge-emergency" -> all.emergency().acknowledged(number);
      case "contribute-to-task-force" -> all.emergency().contributed(number, holder(number, task));
      case "restore-service" -> all.emergency().serviceRestored(number);
      default -> all.work().complete("emergency", number, task,
          Map.of("report", "已更换并列入巡检。", "restoration", "基站已修复,通话恢复正常。"));
    }
  }

  private String holder(String number, String task) {
    return DEPARTMENTS.stream().filter(department -> all.work().task(number, task, department) != null).findFirst()
        .orElseThrow();
  }
}
