package org.complaintdesk.complaint;

import java.util.Set;
import org.complaintdesk.process.MessageContent;
import org.complaintdesk.process.MessageContent.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the messages bring that a complaint's process waits for at any time (CL-3, NG-4, RS-3, ES-1). */
@Configuration(proxyBeanMethods = false)
class ComplaintMessages {

  @Bean
  MessageContent customerReplied() {
    return MessageContent.of(ComplaintVariables.CUSTOMER_REPLIED, Part.needed(ComplaintVariables.REPLY));
  }

  @Bean
  MessageContent supplemented() {
    return MessageContent.of(ComplaintVariables.SUPPLEMENTED,
        Part.neededUnless(ComplaintVariables.SUPPLEMENT, ComplaintVariables.SUPPLEMENT_KIND,
            ComplaintVariables.PROGRESS),
        Part.of(ComplaintVariables.SUPPLEMENT_KIND).oneOf(
            Set.of(ComplaintVariables.ADDITION, ComplaintVariables.PROGRESS, ComplaintVariables.CHASE)),
        Part.of(ComplaintVariables.CUSTOMER_CHASES));
  }

  @Bean
  MessageContent withdrawn() {
    return MessageContent.of(ComplaintVariables.WITHDRAWN, Part.of(ComplaintVariables.WITHDRAWAL_REASON));
  }

  @Bean
  MessageContent withdrawalRequested() {
    return MessageContent.of(ComplaintVariables.WITHDRAWAL_REQUESTED,
        Part.needed(ComplaintVariables.WITHDRAWAL_REASON), Part.needed(ComplaintVariables.WITHDRAWAL_ENTERED_BY));
  }

  @Bean
  MessageContent escalationRequested() {
    return MessageContent.of(ComplaintVariables.ESCALATION_REQUESTED,
        Part.needed(ComplaintVariables.ESCALATION_REQUEST), Part.of(ComplaintVariables.ESCALATION_DEMANDED));
  }
}
