package org.complaintdesk.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.complaintdesk.deadline.record.RecordedPause;
import org.springframework.stereotype.Component;

/** What the engine runs and has run for a case. */
@Component
public class Processes {

  private final RuntimeService runtime;
  private final HistoryService history;
  private final ManagementService management;
  private final Work work;
  private final Cases cases;

  Processes(RuntimeService runtime, HistoryService history, ManagementService management, Work work, Cases cases) {
    this.runtime = runtime;
    this.history = history;
    this.management = management;
    this.work = work;
    this.cases = cases;
  }

  /** True while any process of the case runs. */
  public boolean isRunning(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
  }

  /** The ids of the processes that ran or run for a case, each as often as it was started. */
  public List<String> started(String number) {
    return of(number).map(HistoricProcessInstance::getProcessDefinitionKey).sorted().toList();
  }

  /** The stages of the main process that were entered, in their order, one entry for each time. */
  public List<String> stages(String number) {
    return of(number).filter(process -> process.getProcessDefinitionKey().equals("complaint-handling"))
        .flatMap(process -> history.createHistoricActivityInstanceQuery().processInstanceId(process.getId())
            .activityType("subProcess").orderPartiallyByOccurrence().asc().list().stream())
        .map(HistoricActivityInstance::getActivityId).toList();
  }

  /** The evaluations of a table that are kept for a case, each with what went in by the name of its column. */
  public List<Map<String, Object>> explained(String number, String decision) {
    return of(number).flatMap(process -> history.createHistoricDecisionInstanceQuery()
            .processInstanceId(process.getId()).decisionDefinitionKey(decision).includeInputs().list().stream())
        .sorted(Comparator.comparing(HistoricDecisionInstance::getEvaluationTime))
        .map(evaluation -> evaluation.getInputs().stream().collect(Collectors.toMap(
            HistoricDecisionInputInstance::getClauseName, HistoricDecisionInputInstance::getValue)))
        .toList();
  }

  /** Nothing of the case is left in the engine, and no wait is open. */
  public void assertNothingIsLeft(String number) {
    assertThat(isRunning(number)).as("processes run").isFalse();
    assertThat(work.openTasks(number)).as("open tasks").isEmpty();
    assertThat(of(number).filter(process -> process.getEndTime() == null)).as("open processes").isEmpty();
    assertThat(of(number).mapToLong(
        process -> management.createJobQuery().processInstanceId(process.getId()).count()).sum()).as("jobs").isZero();
    assertThat(cases.pauses(number)).as("the clock stands").noneMatch(RecordedPause::open);
    assertThat(cases.orders(number)).as("open work orders")
        .noneMatch(order -> List.of("ISSUED", "ACCEPTED", "DIAGNOSED").contains(order.status()));
  }

  /** All processes that ran or run for a case. */
  Stream<HistoricProcessInstance> of(String number) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream();
  }
}
