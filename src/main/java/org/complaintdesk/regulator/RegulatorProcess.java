package org.complaintdesk.regulator;

import org.camunda.bpm.engine.RuntimeService;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.OnBehalf;
import org.springframework.stereotype.Component;

/** Gateway to the process that answers the regulator; whoever works on the case needs no rights on it. */
@Component
class RegulatorProcess {

  private final RuntimeService runtime;
  private final OnBehalf desk;

  RegulatorProcess(RuntimeService runtime, OnBehalf desk) {
    this.runtime = runtime;
    this.desk = desk;
  }

  void start(CaseNumber number) {
    desk.asTheDesk(() -> runtime.startProcessInstanceByKey(RegulatorVariables.PROCESS, number.value()));
  }

  /** The office can be answered from now on; where it is being answered already, that changes nothing. */
  void wantAnswer(CaseNumber number) {
    desk.asTheDesk(() -> {
      runtime.createSignalEvent(RegulatorVariables.ANSWER_WANTED + number).send();
      return number;
    });
  }
}
