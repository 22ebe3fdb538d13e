package org.complaintdesk.complaint;

import java.util.Map;
import org.complaintdesk.process.FactSource;
import org.complaintdesk.process.UnrecordedDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the newest tables make of the record of a complaint at the moment in which models read it; kept nowhere. */
@Component
@Order(15)
class DecidedFacts implements FactSource {

  private static final String RISKS_TABLE = "consequence-risks";
  private static final String EMERGENCY_TABLE = "emergency-call";
  /** By fact, the table with an output of that name (ES-1 e, DX-5). */
  private static final Map<String, String> TABLES =
      Map.of("legalRisk", RISKS_TABLE, "brandRisk", RISKS_TABLE, "emergency", EMERGENCY_TABLE);

  private final Complaints complaints;
  private final UnrecordedDecisions decisions;

  DecidedFacts(Complaints complaints, UnrecordedDecisions decisions) {
    this.complaints = complaints;
    this.decisions = decisions;
  }

  @Override
  public boolean knows(String fact) {
    return TABLES.containsKey(fact);
  }

  @Override
  public boolean has(String caseNumber) {
    return complaints.isKept(caseNumber);
  }

  @Override
  public @Nullable Object read(String caseNumber, String fact) {
    Map<String, Object> known = ComplaintRecord.known(complaints.get(caseNumber));
    return decisions.evaluate(TABLES.getOrDefault(fact, fact), known).get(fact);
  }
}
