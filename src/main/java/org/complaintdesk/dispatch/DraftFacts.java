package org.complaintdesk.dispatch;

import java.util.Map;
import java.util.function.Function;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.Department;
import org.complaintdesk.process.FactsOfRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What models and forms read of a draft: who is to act, or what the customer is to get (RS-1). */
@Component
@Order(20)
class DraftFacts extends FactsOfRecord<DispatchDraft> {

  private static final Map<String, Function<DispatchDraft, @Nullable Object>> FACTS = Map.of(
      WorkOrderVariables.DISPATCH_TO.name(), draft -> draft.departments().stream().map(Department::value).toList(),
      WorkOrderVariables.INSTRUCTION.name(), draft -> draft.instruction().orElse(null),
      WorkOrderVariables.SETTLEMENT.name(), draft -> draft.settlement().orElse(null),
      WorkOrderVariables.AMOUNT.name(),
      draft -> draft.amount().map(amount -> (Object) amount.doubleValue()).orElse(null));

  DraftFacts(DispatchDrafts drafts, Complaints complaints) {
    super(FACTS, complaints::isKept, drafts::of);
  }
}
