package org.complaintdesk.reopening;

import org.camunda.bpm.engine.RuntimeService;
import org.complaintdesk.complaint.ComplaintVariables;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.OnBehalf;
import org.springframework.stereotype.Component;

/** Gateway to the process of complaints: begins a new round. */
@Component
class ReopenProcess {

  private final RuntimeService runtime;
  private final OnBehalf desk;

  ReopenProcess(RuntimeService runtime, OnBehalf desk) {
    this.runtime = runtime;
    this.desk = desk;
  }

  /** Whether the model that holds now knows a new round, and none runs for the complaint. */
  boolean canBegin(CaseNumber number) {
    return desk.asTheDesk(() -> runtime.createEventSubscriptionQuery().eventType("message")
        .eventName(ReopeningVariables.REOPENED).count() > 0
        && runtime.createExecutionQuery().processDefinitionKey(ComplaintVariables.PROCESS)
        .processInstanceBusinessKey(number.value()).count() == 0);
  }

  /**
   * The complaint is handled again.
   *
   * @param handledBy by whom, as the table names him
   */
  void begin(CaseNumber number, String handledBy) {
    desk.asTheDesk(() -> runtime.createMessageCorrelation(ReopeningVariables.REOPENED)
        .processInstanceBusinessKey(number.value())
        .setVariable(ReopeningVariables.HANDLED_BY.name(), handledBy).correlateStartMessage());
  }
}
