package org.complaintdesk.complaint.view;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.process.FactsOfRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the customer said something since he was asked last, for the gateway behind a wait that is over (CL-3). */
@Component
@Order(20)
class LateReplyFacts extends FactsOfRecord<Boolean> {

  private static final Map<String, Function<Boolean, @Nullable Object>> FACTS = Map.of("repliedLate", late -> late);

  LateReplyFacts(LateReplies replies, Complaints complaints) {
    super(FACTS, complaints::isKept, number -> Optional.of(replies.of(number).isPresent()));
  }
}
