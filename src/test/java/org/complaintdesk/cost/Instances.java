package org.complaintdesk.cost;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The process instances of a case. */
@Component
class Instances {

  private final RuntimeService runtime;
  private final HistoryService history;

  Instances(RuntimeService runtime, HistoryService history) {
    this.runtime = runtime;
    this.history = history;
  }

  long runningNow(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count();
  }

  long inAll(String number) {
    return callers(number).size();
  }

  /** How deep they call each other: 1 where none calls another. */
  int depth(String number) {
    Map<String, String> callers = callers(number);
    return callers.keySet().stream().mapToInt(instance -> depth(callers, instance)).max().orElse(0);
  }

  private static int depth(Map<String, String> callers, @Nullable String instance) {
    return instance == null || instance.isEmpty() ? 0 : 1 + depth(callers, callers.get(instance));
  }

  /** By instance: the one that called it, or nothing. */
  private Map<String, String> callers(String number) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
        .collect(Collectors.toMap(HistoricProcessInstance::getId, Instances::caller));
  }

  private static String caller(HistoricProcessInstance instance) {
    String caller = instance.getSuperProcessInstanceId();
    return caller == null ? "" : caller;
  }
}
