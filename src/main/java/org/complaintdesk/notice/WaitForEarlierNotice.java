package org.complaintdesk.notice;

import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether an earlier notice of the case to the same recipient goes first (NG-2). */
@Component
class WaitForEarlierNotice implements JavaDelegate {

  private final NoticeDelivery delivery;

  WaitForEarlierNotice(NoticeDelivery delivery) {
    this.delivery = delivery;
  }

  @Override
  public void execute(DelegateExecution execution) {
    NoticeVariables.EARLIER_FIRST.pass(execution, delivery.isBehindAnother(NoticeVariables.NOTICE_ID.get(execution),
        Duration.parse(NoticeVariables.WAITS_AT_MOST.get(execution))));
  }
}
