package org.complaintdesk.deadline;

import static org.complaintdesk.deadline.text.DeadlineTexts.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** Stops the clock for the wait of this process instance; variable {@code waitReason} says why (DL-6). */
@Component
class StopClock implements JavaDelegate {

  private static final ProcessVariable<String> WAIT_REASON = new ProcessVariable<>("waitReason", String.class);
  private static final ProcessVariable<String> WAIT_FOR = new ProcessVariable<>("waitFor", String.class);

  private final CustomerWaits waits;

  StopClock(CustomerWaits waits) {
    this.waits = waits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String reason = WAIT_REASON.find(execution);
    if (reason == null) {
      throw new IllegalArgumentException(text("deadline.error.no-wait-reason"));
    }
    waits.begin(CaseKey.of(execution), execution.getProcessInstanceId(), reason, WAIT_FOR.find(execution));
  }
}
