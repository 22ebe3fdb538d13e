package org.complaintdesk.escalation;

import java.util.Map;
import java.util.function.Function;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.Department;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.desk.Login;
import org.complaintdesk.process.FactsOfRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What models read of an escalation: who owns it, how it was judged, whom it waits for and how it ended (ES-2). */
@Component
@Order(40)
class EscalationFacts extends FactsOfRecord<Escalation> {

  private static final Map<String, Function<Escalation, @Nullable Object>> FACTS = Map.of(
      EscalationVariables.URGENCY.name(), Escalation::urgency,
      EscalationVariables.COMPLEXITY.name(), escalation -> escalation.complexity().orElse(null),
      "ownerGroup", escalation -> escalation.ownerGroup().orElse(null),
      EscalationVariables.OWNER.name(), escalation -> escalation.owner().map(Login::value).orElse(null),
      "askedDepartments",
      escalation -> escalation.askedDepartments().stream().map(Department::value).toList(),
      "advisers", Escalation::advisers,
      "adviceOpen", Escalation::isAdviceOpen,
      "escalationEnding", escalation -> escalation.ending().map(DomainWord::id).orElse(null));

  EscalationFacts(Escalations escalations, Complaints complaints) {
    super(FACTS, complaints::isKept, escalations::of);
  }
}
