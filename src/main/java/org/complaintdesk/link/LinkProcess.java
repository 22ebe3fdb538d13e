package org.complaintdesk.link;

import org.camunda.bpm.engine.RuntimeService;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.OnBehalf;
import org.springframework.stereotype.Component;

/** Gateway between links and the processes of complaints that follow others. */
@Component
class LinkProcess {

  private final RuntimeService runtime;
  private final OnBehalf desk;

  LinkProcess(RuntimeService runtime, OnBehalf desk) {
    this.runtime = runtime;
    this.desk = desk;
  }

  /** Whether the complaint is at work that can wait: neither escalated, nor at its closing, nor of an older model. */
  boolean canWait(CaseNumber number) {
    return desk.asTheDesk(() -> runtime.createEventSubscriptionQuery().eventType("signal")
        .eventName(LinkVariables.LINKED + number).count() > 0);
  }

  /**
   * Tells the process of a complaint that something happened to its link; where nobody waits for that it is no matter.
   *
   * @param signal as {@link LinkVariables} names it
   */
  void tell(String signal, CaseNumber number) {
    desk.asTheDesk(() -> {
      runtime.createSignalEvent(signal + number).send();
      return null;
    });
  }
}
