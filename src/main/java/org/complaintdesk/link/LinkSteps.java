package org.complaintdesk.link;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.CaseKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of a complaint that follows another one, by the names that its diagram calls (NG-10). */
@Configuration(proxyBeanMethods = false)
class LinkSteps {

  private final Following following;

  LinkSteps(Following following) {
    this.following = following;
  }

  /** The customer knows the result of the leading complaint, which is this one's too. */
  @Bean
  JavaDelegate recordResultOfLeading() {
    return execution -> following.tell(CaseKey.of(execution));
  }

  /** Somebody takes the link back at the waiting task. */
  @Bean
  JavaDelegate takeLinkBack() {
    return execution ->
        following.takeBack(CaseKey.of(execution), LinkVariables.UNLINK_REASON.find(execution));
  }

  /** The complaint waits no more, however that came about. */
  @Bean
  ExecutionListener endFollowing() {
    return execution -> following.endWait(CaseKey.of(execution));
  }
}
