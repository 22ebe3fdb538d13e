package org.complaintdesk.notice;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer or the staff what a model says, once each time the task is reached (NG-2). */
@Component
class SendNotice implements JavaDelegate {

  private final Notices notices;

  SendNotice(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.toNamed(NoticeVariables.complaintOf(execution),
        Objects.requireNonNullElse(NoticeVariables.RECIPIENT.find(execution), Recipient.CUSTOMER),
        NoticeVariables.NOTICE.get(execution), execution.getActivityInstanceId(), execution.getVariables());
  }
}
