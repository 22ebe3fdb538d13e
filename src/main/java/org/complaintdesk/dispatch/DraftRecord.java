package org.complaintdesk.dispatch;

import java.util.Map;
import java.util.function.Function;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.process.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What models and forms read of a draft: who is to act, or what the customer is to get (RS-1). */
@Component
@Order(20)
class DraftRecord implements FactSource {

  private static final Map<String, Function<DispatchDraft, @Nullable Object>> FACTS = Map.of(
      "dispatchTo", DispatchDraft::departments,
      "instruction", draft -> draft.instruction().orElse(null),
      "settlement", draft -> draft.settlement().orElse(null),
      "amount", draft -> draft.amount().map(amount -> (Object) amount.doubleValue()).orElse(null));

  private final DispatchDrafts drafts;
  private final Complaints complaints;

  DraftRecord(DispatchDrafts drafts, Complaints complaints) {
    this.drafts = drafts;
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
    return drafts.of(caseNumber).map(FACTS.get(fact)).orElse(null);
  }
}
