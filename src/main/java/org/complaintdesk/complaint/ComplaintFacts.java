package org.complaintdesk.complaint;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.complaintdesk.complaint.type.OfficeDetails;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.process.FactsOfRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What models read of a complaint: how it is classified and where it stands, and nothing about its customer (PR-1). */
@Component
@Order(10)
class ComplaintFacts extends FactsOfRecord<Complaint> {

  private static final Map<String, Function<Complaint, @Nullable Object>> FACTS = Map.ofEntries(
      Map.entry("channel", complaint -> complaint.arrival().channel().id()),
      Map.entry("language", complaint -> complaint.complainant().language()),
      Map.entry("customerTier", complaint -> complaint.complainant().customerTier().id()),
      Map.entry("homeRegion", complaint -> complaint.complainant().homeRegion()),
      Map.entry("hasAddress", complaint -> complaint.complainant().contactEmail() != null),
      Map.entry("hasNumber", complaint -> complaint.complainant().contactNumber() != null),
      Map.entry("receivedAt", complaint -> Date.from(
          complaint.handling().countedFrom().orElseGet(complaint.arrival()::receivedAt))),
      Map.entry("replyBy", complaint -> complaint.arrival().regulatorReplyBy().map(Date::from).orElse(null)),
      Map.entry(OfficeDetails.FILE_NUMBER, complaint -> complaint.matter().details().get(OfficeDetails.FILE_NUMBER)),
      Map.entry("complaintType", complaint -> complaint.matter().complaintType().orElse(null)),
      Map.entry("category", complaint -> complaint.matter().category().orElse(null)),
      Map.entry("deadlineClass", complaint -> complaint.matter().deadlineClass().orElse(null)),
      Map.entry("impact", complaint -> id(complaint.matter().impact())),
      Map.entry("affectedCustomers", complaint -> complaint.matter().affectedCustomers().orElse(null)),
      Map.entry("consequence", complaint -> id(complaint.matter().consequence())),
      Map.entry("outage", complaint -> complaint.matter().isOutage()),
      Map.entry("urgency", complaint -> complaint.matter().urgency().orElse(null)),
      Map.entry("level", complaint -> id(complaint.matter().level())),
      Map.entry("priority", complaint -> complaint.handling().priority()),
      Map.entry("handledBy", complaint -> complaint.handling().handledBy()),
      Map.entry("approvedBy", complaint -> complaint.handling().approvedBy()),
      Map.entry("reassessedBy", complaint -> complaint.handling().reassessedBy()),
      Map.entry("status", complaint -> complaint.status().id()),
      Map.entry("attribution", complaint -> id(complaint.findings().attribution())),
      Map.entry("problemType", complaint -> id(complaint.findings().problemType())),
      Map.entry("departments", complaint -> complaint.handling().departments()),
      Map.entry("crossRegion", complaint -> complaint.handling().isCrossRegion()),
      Map.entry("dissatisfiedTimes", complaint -> complaint.handling().dissatisfiedTimes()),
      Map.entry("handledBefore", complaint -> complaint.handling().isHandledBefore()),
      Map.entry("stillDissatisfied", complaint -> complaint.handling().isStillDissatisfied()),
      Map.entry("unresolvedAtFirstStage", complaint -> complaint.handling().isUnresolvedAtFirstStage()),
      Map.entry("escalationReasons", complaint -> complaint.handling().escalationReasons()));

  ComplaintFacts(Complaints complaints) {
    super(FACTS, complaints::isKept, complaints::find);
  }

  private static @Nullable String id(Optional<? extends DomainWord> word) {
    return word.map(DomainWord::id).orElse(null);
  }
}
