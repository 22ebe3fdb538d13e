package org.complaintdesk.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends one notice; when that fails, the engine tries again and then leaves it to a person. */
@Component
class DeliverNotice implements JavaDelegate {

  private final NoticeDelivery delivery;

  DeliverNotice(NoticeDelivery delivery) {
    this.delivery = delivery;
  }

  @Override
  public void execute(DelegateExecution execution) {
    delivery.deliver(NoticeVariables.NOTICE_ID.get(execution));
  }
}
