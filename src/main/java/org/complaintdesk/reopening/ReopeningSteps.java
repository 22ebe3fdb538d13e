package org.complaintdesk.reopening;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.MessageContent;
import org.complaintdesk.process.MessageContent.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a new round of a complaint begins with, by the names that its diagram calls (NG-10). */
@Configuration(proxyBeanMethods = false)
class ReopeningSteps {

  private final Complaints complaints;

  ReopeningSteps(Complaints complaints) {
    this.complaints = complaints;
  }

  @Bean
  MessageContent reopened() {
    return MessageContent.of(ReopeningVariables.REOPENED, Part.needed(ReopeningVariables.HANDLED_BY));
  }

  /** Where the new round begins: at the review, or at whoever takes it up without one. */
  @Bean
  JavaDelegate recordRound() {
    return execution -> {
      CaseNumber number = CaseKey.of(execution);
      if (ReopeningVariables.HANDLED_BEFORE.get(execution)) {
        complaints.takeUp(number);
        complaints.goOn(number, false);
      }
      complaints.stayDissatisfied(number, ReopeningVariables.STILL_DISSATISFIED.get(execution));
    };
  }
}
