package org.complaintdesk.notice;

import java.time.Duration;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.CaseKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of a notice that are one line each, by the names that the diagrams call. */
@Configuration(proxyBeanMethods = false)
class NoticeSteps {

  private final NoticeDelivery delivery;
  private final Notices notices;
  private final NoticeCalls calls;

  NoticeSteps(NoticeDelivery delivery, Notices notices, NoticeCalls calls) {
    this.delivery = delivery;
    this.notices = notices;
    this.calls = calls;
  }

  /** Before a case is filed: nobody calls any more for what the end has overtaken (NG-8). */
  @Bean
  ExecutionListener endCalls() {
    return execution -> calls.endOvertaken(CaseKey.of(execution));
  }

  /** Sends one notice; when that fails, the engine tries again and then leaves it to a person. */
  @Bean
  JavaDelegate deliverNotice() {
    return execution -> delivery.deliver(NoticeVariables.NOTICE_ID.get(execution));
  }

  /** Tells the customer or the staff what a model says, once each time the task is reached (NG-2). */
  @Bean
  JavaDelegate sendNotice() {
    return execution -> NoticeVariables.UNSENT_NOTICE.pass(execution,
        notices.toNamed(NoticeVariables.complaintOf(execution),
            Objects.requireNonNullElse(NoticeVariables.RECIPIENT.find(execution), Recipient.CUSTOMER),
            NoticeVariables.NOTICE.get(execution), execution.getActivityInstanceId(), execution.getVariables())
        .orElse(null));
  }

  /** Looks whether an earlier notice of the case to the same recipient goes first (NG-2). */
  @Bean
  JavaDelegate waitForEarlierNotice() {
    return execution ->
        NoticeVariables.EARLIER_FIRST.pass(execution, delivery.isBehindAnother(NoticeVariables.NOTICE_ID.get(execution),
            Duration.parse(NoticeVariables.WAITS_AT_MOST.get(execution))));
  }
}
