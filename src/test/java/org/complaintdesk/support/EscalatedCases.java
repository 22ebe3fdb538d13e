package org.complaintdesk.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintsOnRecord;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.escalation.EscalationsOnRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Escalated cases as scenarios take them through the desk; each step is called by what has then happened. */
@Component
public class EscalatedCases {

  /** The sample person of the escalation team. */
  public static final String OWNER = "escalation";

  /** A door whose callers need no rights in the engine. */
  private static final String TICKETS = "/tmf-api";

  private final Work work;
  private final Cases cases;
  private final String owner;
  private final ComplaintHandling handling;
  private final OnBehalf onBehalf;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final ComplaintsOnRecord complaints;
  private final EscalationsOnRecord escalations;

  @Autowired
  EscalatedCases(Work work, Cases cases, ComplaintHandling handling, OnBehalf onBehalf, RuntimeService runtime,
      ManagementService management, ComplaintsOnRecord complaints, EscalationsOnRecord escalations) {
    this(work, cases, OWNER, handling, onBehalf, runtime, management, complaints, escalations);
  }

  private EscalatedCases(Work work, Cases cases, String owner, ComplaintHandling handling, OnBehalf onBehalf,
      RuntimeService runtime, ManagementService management, ComplaintsOnRecord complaints, EscalationsOnRecord escalations) {
    this.work = work;
    this.cases = cases;
    this.owner = owner;
    this.handling = handling;
    this.onBehalf = onBehalf;
    this.runtime = runtime;
    this.management = management;
    this.complaints = complaints;
    this.escalations = escalations;
  }

  /** The same people at work elsewhere. */
  EscalatedCases at(Work elsewhere) {
    return new EscalatedCases(elsewhere, cases, owner, handling, onBehalf, runtime, management, complaints, escalations);
  }

  /** The same cases and the same steps, taken by an owner to whom they were handed over. */
  public EscalatedCases ownedBy(String newOwner) {
    return new EscalatedCases(work, cases, newOwner, handling, onBehalf, runtime, management, complaints, escalations);
  }

  /** What is on record of an escalation. */
  public record Record(@Nullable String owner, int round, @Nullable String verdict, @Nullable String verdictReason) {
  }

  /** Somebody on the case asks for the escalation. */
  public void requestedBy(String person, String number, String reason) {
    onBehalf.work(new Login(person), TICKETS,
        () -> assertThat(handling.requestEscalation(new CaseNumber(number), reason, false)).isTrue());
  }

  /** The complaint is escalated for those reasons, as its process would do it. */
  public void escalated(String number, String... reasons) {
    complaints.speaksForEscalation(number, List.of(reasons));
    runtime.signalEventReceived("complaint.escalated." + number);
  }

  /** A major and urgent complaint, as its assessment would have found. */
  public void found(String number, Level level, int urgency) {
    complaints.assessed(number, level, urgency);
  }

  /** The team finds it simple and normal, names the owner, and asks those departments. */
  public void judged(String number, String... departments) {
    judged(number, 3, "simple", OWNER, departments);
  }

  /** The team judges urgency and complexity, names the owner, and asks those departments. */
  public void judged(String number, int urgency, String complexity, String owner, String... departments) {
    work.complete("escalation", number, "judge-escalation", judgement(urgency, complexity, owner, departments));
  }

  /** The team asks the billing department, and legal counsel beside it. */
  public void judgedWithLegalCounsel(String number) {
    Map<String, Object> judgement = judgement(3, "simple", OWNER, "dept-billing");
    judgement.put("legalAsked", true);
    work.complete("escalation", number, "judge-escalation", judgement);
  }

  /** What the team enters for its judgement. */
  public static Map<String, Object> judgement(int urgency, String complexity, String owner, String... departments) {
    return new HashMap<>(Map.of("escalationUrgency", urgency, "complexity", complexity, "escalationOwner", owner,
        "investigatedBy", List.of(departments), "legalAsked", false, "assignment", "请核查扣费来源和依据。"));
  }

  /** Each of the departments finds out what it was asked. */
  public void found(String number, String... departments) {
    for (String department : departments) {
      work.completeFor(department, number, "investigate-cause",
          Map.of("finding", "系统重复扣费。", "recommendation", "退还多扣费用。"));
    }
  }

  /** Legal counsel gives its opinion. */
  public void legalOpinionGiven(String number) {
    work.complete("legal", number, "give-legal-opinion", Map.of("opinion", "应依法退还并书面致歉。"));
  }

  /** The owner decides on a solution, carried out by those departments, or by the owner where there are none. */
  public void decided(String number, String... departments) {
    decidedBy(owner, number, departments);
  }

  /** Somebody decides on a solution. */
  public void decidedBy(String person, String number, String... departments) {
    work.complete(person, number, "decide-solution", Map.of("outcome", "solution",
        "solution", "退还费用并致歉。", "carriedOutBy", List.of(departments)));
  }

  /** The owner wants it investigated once more. */
  public void moreInvestigationWanted(String number, String reason) {
    work.complete(owner, number, "decide-solution", Map.of("outcome", "investigate", "reason", reason));
  }

  /** The owner hands the case over. */
  public void handedOver(String number, String newOwner, String reason) {
    work.complete(owner, number, "decide-solution",
        Map.of("outcome", "hand-over", "newOwner", newOwner, "reason", reason));
  }

  /** The owner carries the solution out. */
  public void carriedOut(String number) {
    work.complete(owner, number, "carry-out-solution", Map.of("effect", "费用已退还，客户确认到账。"));
  }

  /** The departments carry out their part. */
  public void carriedOutBy(String number, String... departments) {
    for (String department : departments) {
      work.completeFor(department, number, "carry-out-measure", Map.of("effect", "已完成本部门措施。"));
    }
  }

  /** The owner tells the customer the result. */
  public void customerTold(String number) {
    work.complete(owner, number, "tell-escalated-customer", Map.of("told", "已退还费用并致歉。"));
  }

  /** Judged, investigated by the billing department, decided, carried out and told: the confirmation is open. */
  public void toldTheResult(String number) {
    judged(number, "dept-billing");
    found(number, "dept-billing");
    anotherSolutionTold(number);
  }

  /** Decided, carried out by the owner and told. */
  public void anotherSolutionTold(String number) {
    decided(number);
    carriedOut(number);
    customerTold(number);
  }

  /** The customer is satisfied. */
  public void satisfied(String number) {
    work.complete(owner, number, "confirm-satisfaction", Map.of("outcome", "satisfied"));
  }

  /** The customer is not satisfied and wants another solution, or the case judged anew. */
  public void notSatisfied(String number, String outcome, String reason) {
    work.complete(owner, number, "confirm-satisfaction", Map.of("outcome", outcome, "reason", reason));
  }

  /** The customer is called to confirm and not reached. */
  public void notReachedToConfirm(String number) {
    missedToConfirm(number, Map.of("callOutcome", "not-reached"));
  }

  /** The customer is called to confirm, and that came of the call. */
  public void missedToConfirm(String number, Map<String, Object> call) {
    work.complete(owner, number, "confirm-satisfaction", call);
  }

  /** No agreement is found; the customer knows the way to the regulator. */
  public void notAgreed(String number, String reason) {
    work.complete(owner, number, "confirm-satisfaction",
        Map.of("outcome", "no-agreement", "reason", reason, "regulatorTold", true));
  }

  /** The owner sums the case up. */
  public void summarised(String number) {
    work.complete(owner, number, "summarise-escalated-case", Map.of("lesson", "重复扣费应主动排查。"));
  }

  /** When the customer is told next how the case stands. */
  public Instant nextUpdate(String number) {
    return updateTimer(number).getDuedate().toInstant();
  }

  /** The time of the next update comes: the customer is told. */
  public void updateTold(String number) {
    Job timer = updateTimer(number);
    ClockUtil.setCurrentTime(timer.getDuedate());
    management.executeJob(timer.getId());
  }

  /** The escalation as it is on record. */
  public Record record(String number) {
    return escalations.of(number);
  }

  /** The reasons that hold by the record of the case. */
  public List<String> reasons(String number) {
    return ((Collection<?>) cases.fact(number, "escalationReasons")).stream().map(String::valueOf).toList();
  }

  /** What was written down of who asked for the escalation by hand; null where nobody did. */
  public @Nullable String request(String number) {
    return escalations.request(number).orElse(null);
  }

  /** The notices to the customer of a case, by template and in order, whether they could be sent or not. */
  public List<String> notices(String number) {
    return cases.entries(number).stream().filter(entry -> entry.kind().startsWith("notice-"))
        .map(entry -> entry.arguments().get(0).value().replace("notice.", "")).toList();
  }

  /** True while the escalation of a case runs. */
  public boolean isRunning(String number) {
    return runs(number, "escalate-complaint");
  }

  /** Nothing of the escalation is left in the engine. */
  public void assertNothingIsLeft(String number) {
    for (String stage : List.of("escalate-complaint", "investigate-escalation", "solve-escalation", "close-escalation",
        "keep-customer-informed")) {
      assertThat(runs(number, stage)).as(stage).isFalse();
    }
    assertThat(updatesToCome(number)).as("updates of %s", number).isZero();
  }

  /** How many updates to the customer are planned. */
  public int updatesToCome(String number) {
    return updateTimers(number).size();
  }

  private List<Job> updateTimers(String number) {
    return management.createJobQuery().activityId("update-due")
        .list().stream().filter(job -> number.equals(businessKey(job))).toList();
  }

  private Job updateTimer(String number) {
    List<Job> timers = updateTimers(number);
    assertThat(timers).as("timers for the updates of %s", number).hasSize(1);
    return timers.get(0);
  }

  private String businessKey(Job job) {
    ProcessInstance instance =
        runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult();
    return instance == null ? "" : instance.getBusinessKey();
  }

  private boolean runs(String number, String stage) {
    return runtime.createExecutionQuery().processInstanceBusinessKey(number).activityId(stage).count() > 0;
  }
}
