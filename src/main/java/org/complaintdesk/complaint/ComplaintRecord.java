package org.complaintdesk.complaint;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.complaintdesk.process.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What models read of a complaint: how it is classified and where it stands, and nothing about its customer (PR-1). */
@Component
@Order(10)
class ComplaintRecord implements FactSource {

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

  private final Complaints complaints;

  ComplaintRecord(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public boolean knows(String fact) {
    return FACTS.containsKey(fact);
  }

  @Override
  public boolean has(String caseNumber) {
    return complaints.find(caseNumber).isPresent();
  }

  @Override
  public @Nullable Object read(String caseNumber, String fact) {
    return FACTS.get(fact).apply(complaints.get(caseNumber));
  }

  private static @Nullable String id(Optional<? extends DomainWord> word) {
    return word.map(DomainWord::id).orElse(null);
  }
}
