package org.complaintdesk.deadline.record;

import static org.complaintdesk.deadline.text.DeadlineTexts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.complaintdesk.deadline.calendar.CountedDays;
import org.complaintdesk.deadline.calendar.CountingListener;
import org.complaintdesk.process.Decided;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers, for the thread, how its latest decision came about: rules, versions and periods counted in business days
 * (DL-8).
 *
 * <p>A decision is evaluated on one thread from beginning to end, and the listener that records deadlines runs on that
 * thread right after it.
 */
@Component
public class DecisionTrace implements CountingListener, DmnDecisionTableEvaluationListener, DmnDecisionEvaluationListener {

  private final ThreadLocal<Progress> running = ThreadLocal.withInitial(Progress::new);

  @Override
  public void counted(CountedDays period) {
    running.get().counted.add(period);
  }

  @Override
  public void notify(DmnDecisionTableEvaluationEvent table) {
    Progress progress = running.get();
    progress.countedByTable.put(table, progress.counted);
    progress.counted = new ArrayList<>();
  }

  @Override
  public void notify(DmnDecisionEvaluationEvent decision) {
    Progress progress = running.get();
    List<EvaluatedTable> tables = new ArrayList<>();
    for (DmnDecisionLogicEvaluationEvent required : decision.getRequiredDecisionResults()) {
      add(tables, required, progress);
    }
    add(tables, decision.getDecisionResult(), progress);
    running.set(new Progress());
    running.get().latest = tables.isEmpty() ? null : new Evaluation(tables);
  }

  /** The latest evaluation on this thread; it can be taken once. */
  Optional<Evaluation> take() {
    Optional<Evaluation> latest = Optional.ofNullable(running.get().latest);
    running.remove();
    return latest;
  }

  /**
   * The evaluation of the decision task that this execution is about to leave; what another decision left on the thread
   * does not count.
   *
   * @throws IllegalStateException when the task has decided nothing, or more than one rule of it matched
   */
  public Evaluation takeFrom(DelegateExecution execution) {
    return take()
        .filter(latest -> execution.getVariable(Decided.RESULT) instanceof DmnDecisionResult result
            && result.size() == 1
            && result.get(0).getEntryMap().entrySet().containsAll(latest.outputs().entrySet()))
        .orElseThrow(() -> new IllegalStateException(
            text("deadline.error.no-evaluation", String.valueOf(execution.getCurrentActivityId()))));
  }

  private static void add(List<EvaluatedTable> tables, DmnDecisionLogicEvaluationEvent event, Progress progress) {
    if (event instanceof DmnDecisionTableEvaluationEvent table) {
      tables.add(evaluatedTable(table, progress.countedByTable.getOrDefault(table, List.of())));
    }
  }

  private static EvaluatedTable evaluatedTable(DmnDecisionTableEvaluationEvent table, List<CountedDays> counted) {
    DecisionDefinition deployed = table.getDecision() instanceof DecisionDefinition definition ? definition : null;
    Map<String, Object> outputs = new HashMap<>();
    for (DmnEvaluatedDecisionRule rule : table.getMatchingRules()) {
      rule.getOutputEntries().forEach((name, output) -> {
        if (output.getValue().getValue() != null) {
          outputs.put(name, output.getValue().getValue());
        }
      });
    }
    return new EvaluatedTable(
        table.getDecision().getKey(),
        deployed == null ? 0 : deployed.getVersion(),
        deployed == null ? null : deployed.getId(),
        table.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).filter(Objects::nonNull).toList(),
        outputs,
        counted);
  }

  private static final class Progress {
    private List<CountedDays> counted = new ArrayList<>();
    private final Map<DmnDecisionTableEvaluationEvent, List<CountedDays>> countedByTable = new IdentityHashMap<>();
    private @Nullable Evaluation latest;
  }
}
