package org.complaintdesk.deadline;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.complaintdesk.deadline.record.Assessment;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.DecisionTrace;
import org.complaintdesk.deadline.record.Evaluation;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.Decided;
import org.complaintdesk.process.ProcessVariable;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.process.TableColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes at the end of each task that decides deadlines, by the names that the diagrams call. */
@Configuration(proxyBeanMethods = false)
class DeadlineSteps {

  private static final TableColumn CAPS = new TableColumn("regulator-deadline", "caps");
  /** From when on the limits of a step count. */
  private static final ProcessVariable<Date> COUNTED_FROM = new ProcessVariable<>("countedFrom", Date.class);
  /** The steps of an escalation that lie ahead, by the words for their limits, such as {@code decide, settle}. */
  private static final ProcessVariable<String> STEPS_AHEAD = new ProcessVariable<>("stepsAhead", String.class);

  private final Deadlines deadlines;
  private final StepLimits limits;
  private final DecisionTrace trace;
  private final DeadlinePlans plans;
  private final RecordedFacts facts;

  DeadlineSteps(Deadlines deadlines, StepLimits limits, DecisionTrace trace, DeadlinePlans plans,
      RecordedFacts facts) {
    this.deadlines = deadlines;
    this.limits = limits;
    this.trace = trace;
    this.plans = plans;
    this.facts = facts;
  }

  /** Puts our deadlines on record, where the table planned any (DL-8). */
  @Bean
  ExecutionListener recordDeadlines() {
    return execution -> {
      if (!Decided.isUnasked(execution)) {
        recordOurs(execution);
      }
    };
  }

  private void recordOurs(DelegateExecution execution) {
    Assessment assessment = Assessment.of(execution, facts);
    DeadlinePlan plan = plans.of(trace.takeFrom(execution), DeadlineKind.OURS);
    deadlines.record(CaseKey.of(execution), assessment, Decided.isMildest(execution) ? plan.ofMildestCase() : plan);
    if (Decided.isAnew(execution)) {
      deadlines.becameKnown(CaseKey.of(execution));
    }
  }

  /** Puts the regulator's deadline on record, where the table planned it (DL-10). */
  @Bean
  ExecutionListener recordRegulatorDeadline() {
    return execution -> {
      if (!Decided.isUnasked(execution)) {
        recordRegulators(execution);
      }
    };
  }

  private void recordRegulators(DelegateExecution execution) {
    Evaluation evaluation = trace.takeFrom(execution);
    DeadlinePlan plan = plans.of(evaluation, Set.of(DeadlineKind.REGULATOR));
    boolean caps = Boolean.TRUE.equals(CAPS.of(evaluation.outputs()));
    deadlines.recordRegulators(CaseKey.of(execution), Assessment.of(execution, facts), plan, caps);
  }

  /** Puts the limits of the steps of an escalation that lie ahead on record (ES-4). */
  @Bean
  ExecutionListener recordLimits() {
    return this::recordLimits;
  }

  private void recordLimits(DelegateExecution execution) {
    Set<DeadlineKind> ahead = DeadlineKind.namedIn(STEPS_AHEAD.get(execution));
    Instant countedFrom = Objects.requireNonNull(COUNTED_FROM.find(execution, facts)).toInstant();
    DeadlinePlan plan = plans.of(trace.takeFrom(execution), ahead);
    limits.record(CaseKey.of(execution), Assessment.ofEscalation(execution, facts), countedFrom, plan);
  }

  /** Puts on record by when the customer is told, where the table planned it (NG-7). */
  @Bean
  ExecutionListener recordTimeToTell() {
    return execution -> {
      if (!Decided.isUnasked(execution)) {
        recordTimeToTell(execution);
      }
    };
  }

  private void recordTimeToTell(DelegateExecution execution) {
    Instant countedFrom = Objects.requireNonNull(COUNTED_FROM.find(execution)).toInstant();
    DeadlinePlan plan = plans.of(trace.takeFrom(execution), Set.of(DeadlineKind.TELL));
    limits.record(CaseKey.of(execution), Assessment.of(execution, facts), countedFrom, plan);
  }
}
