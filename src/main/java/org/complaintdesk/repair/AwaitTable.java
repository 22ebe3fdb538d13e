package org.complaintdesk.repair;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** Goes on as soon as another version of the table holds than the one that could not answer. */
@Component
class AwaitTable implements JavaDelegate {

  private final TableRepairs repairs;

  AwaitTable(TableRepairs repairs) {
    this.repairs = repairs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    repairs.await(CaseKey.of(execution), RepairVariables.FAULTY_TABLE.get(execution),
        RepairVariables.FAULTY_VERSION.get(execution), RepairVariables.FAULT.get(execution));
  }
}
