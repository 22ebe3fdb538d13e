package org.complaintdesk.complaint;

import java.util.Map;
import java.util.Set;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.process.FactSource;
import org.complaintdesk.process.UnrecordedDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What models read of the risks of a complaint: what the newest table sees in its consequence, kept nowhere (ES-1 e). */
@Component
@Order(15)
class ComplaintRisks implements FactSource {

  private static final String RISKS_TABLE = "consequence-risks";
  private static final Set<String> FACTS = Set.of("legalRisk", "brandRisk");

  private final Complaints complaints;
  private final UnrecordedDecisions decisions;

  ComplaintRisks(Complaints complaints, UnrecordedDecisions decisions) {
    this.complaints = complaints;
    this.decisions = decisions;
  }

  @Override
  public boolean knows(String fact) {
    return FACTS.contains(fact);
  }

  @Override
  public boolean has(String caseNumber) {
    return complaints.isKept(caseNumber);
  }

  @Override
  public @Nullable Object read(String caseNumber, String fact) {
    Map<String, Object> known = complaints.get(caseNumber).matter().consequence().map(DomainWord::id)
        .map(consequence -> Map.<String, Object>of("consequence", consequence)).orElse(Map.of());
    return decisions.evaluate(RISKS_TABLE, known).get(fact);
  }
}
