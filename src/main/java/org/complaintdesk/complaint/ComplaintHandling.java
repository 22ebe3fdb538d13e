package org.complaintdesk.complaint;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gateway between complaints and the process that handles them: a record and its process step commit together. */
@Service
public class ComplaintHandling {

  private final Complaints complaints;
  private final RuntimeService runtime;

  ComplaintHandling(Complaints complaints, RuntimeService runtime) {
    this.complaints = complaints;
    this.runtime = runtime;
  }

  /** Registers a complaint and starts its handling; classification and deadlines are set before this returns (IN-1, DL-1). */
  @Transactional
  public Complaint register(NewComplaint facts) {
    Complaint complaint = complaints.register(facts);
    runtime.startProcessInstanceByKey(ComplaintVariables.PROCESS, complaint.number(),
        ComplaintVariables.atStart(complaint));
    return complaint;
  }

  /**
   * Hands the customer's answer to whoever waits for it.
   *
   * @return false when the complaint has ended, so that nobody takes answers any more
   */
  @Transactional
  public boolean customerReplied(String number, String text) {
    return tell(number, ComplaintVariables.CUSTOMER_REPLIED, ComplaintVariables.reply(text));
  }

  /**
   * Takes the complaint back for the customer (NG-4).
   *
   * @return false when the complaint has already ended
   */
  @Transactional
  public boolean withdraw(String number, String reason) {
    return tell(number, ComplaintVariables.WITHDRAWN, ComplaintVariables.withdrawalReason(reason));
  }

  private boolean tell(String number, String message, Map<String, Object> variables) {
    // A failed correlation would mark the transaction for rollback, so look first.
    boolean running = runtime.createProcessInstanceQuery()
        .processDefinitionKey(ComplaintVariables.PROCESS)
        .processInstanceBusinessKey(number)
        .active().count() > 0;
    if (running) {
      runtime.createMessageCorrelation(message).processInstanceBusinessKey(number)
          .setVariablesToTriggeredScope(variables).correlate();
    }
    return running;
  }
}
