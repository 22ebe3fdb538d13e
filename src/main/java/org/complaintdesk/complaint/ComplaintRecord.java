package org.complaintdesk.complaint;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.process.FactsOfRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What models read of a complaint: how it is classified and where it stands, and nothing about its customer (PR-1). */
@Component
@Order(10)
class ComplaintRecord extends FactsOfRecord<Complaint> {

  private static final Map<String, Function<Complaint, @Nullable Object>> FACTS = Map.ofEntries(
      Map.entry("channel", complaint -> complaint.channel().id()),
      Map.entry("language", Complaint::language),
      Map.entry("customerTier", complaint -> complaint.customerTier().id()),
      Map.entry("homeRegion", Complaint::homeRegion),
      Map.entry("hasAddress", complaint -> complaint.contactEmail() != null),
      Map.entry("receivedAt", complaint -> Date.from(complaint.receivedAt())),
      Map.entry("replyBy", complaint -> complaint.regulatorReplyBy().map(Date::from).orElse(null)),
      Map.entry("complaintType", complaint -> complaint.complaintType().orElse(null)),
      Map.entry("category", complaint -> complaint.category().orElse(null)),
      Map.entry("deadlineClass", complaint -> complaint.deadlineClass().orElse(null)),
      Map.entry("impact", complaint -> id(complaint.impact())),
      Map.entry("affectedCustomers", complaint -> complaint.affectedCustomers().orElse(null)),
      Map.entry("consequence", complaint -> id(complaint.consequence())),
      Map.entry("outage", Complaint::isOutage),
      Map.entry("urgency", complaint -> complaint.urgency().orElse(null)),
      Map.entry("level", complaint -> id(complaint.level())),
      Map.entry("priority", Complaint::priority),
      Map.entry("status", complaint -> complaint.status().id()),
      Map.entry("attribution", complaint -> id(complaint.attribution())),
      Map.entry("problemType", complaint -> id(complaint.problemType())),
      Map.entry("departments", Complaint::departments),
      Map.entry("crossRegion", Complaint::isCrossRegion),
      Map.entry("dissatisfiedTimes", Complaint::dissatisfiedTimes),
      Map.entry("handledBefore", Complaint::isHandledBefore),
      Map.entry("stillDissatisfied", Complaint::isStillDissatisfied),
      Map.entry("unresolvedAtFirstStage", Complaint::isUnresolvedAtFirstStage),
      Map.entry("escalationReasons", Complaint::escalationReasons));

  ComplaintRecord(Complaints complaints) {
    super(FACTS, complaints::isKept, complaints::find);
  }

  private static @Nullable String id(Optional<? extends DomainWord> word) {
    return word.map(DomainWord::id).orElse(null);
  }
}
