package org.complaintdesk.complaint;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.FactSource;
import org.complaintdesk.process.FaultyTables;
import org.complaintdesk.process.FaultyTables.Meanwhile;
import org.complaintdesk.process.TableColumn;
import org.complaintdesk.process.UnrecordedDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the newest tables make of the record of a complaint at the moment in which models read it; kept nowhere. */
@Component
@Order(15)
class DecidedFacts implements FactSource {

  private static final String RISKS_TABLE = "consequence-risks";
  private static final TableColumn CONSEQUENCE = new TableColumn(RISKS_TABLE, "consequence");
  private static final TableColumn LEGAL_RISK = new TableColumn(RISKS_TABLE, "legalRisk");
  private static final TableColumn BRAND_RISK = new TableColumn(RISKS_TABLE, "brandRisk");
  private static final String EMERGENCY_TABLE = "emergency-call";
  private static final TableColumn URGENCY = new TableColumn(EMERGENCY_TABLE, "urgency");
  private static final TableColumn EMERGENCY = new TableColumn(EMERGENCY_TABLE, "emergency");
  /** By fact, the input by which its table is asked (ES-1 e, DX-5). */
  private static final Map<String, TableColumn> FACTS =
      Map.of(LEGAL_RISK.name(), CONSEQUENCE, BRAND_RISK.name(), CONSEQUENCE, EMERGENCY.name(), URGENCY);

  private final ComplaintFacts complaints;
  private final UnrecordedDecisions decisions;
  private final ObjectProvider<FaultyTables> faulty;

  DecidedFacts(ComplaintFacts complaints, UnrecordedDecisions decisions, ObjectProvider<FaultyTables> faulty) {
    this.complaints = complaints;
    this.decisions = decisions;
    this.faulty = faulty;
  }

  @Override
  public boolean knows(String fact) {
    return FACTS.containsKey(fact);
  }

  @Override
  public boolean has(String caseNumber) {
    return complaints.has(caseNumber);
  }

  @Override
  public @Nullable Object read(String caseNumber, String fact) {
    TableColumn input = Objects.requireNonNull(FACTS.get(fact));
    Object known = complaints.read(caseNumber, input.name());
    UnrecordedDecisions.Answer answer =
        decisions.decide(input.table(), Collections.singletonMap(input.name(), known));
    if (answer.fault() != null) {
      faulty.ifAvailable(told -> told.goesOn(new CaseNumber(caseNumber), answer.fault(), Meanwhile.MILDEST));
      return false;
    }
    return answer.first().get(fact);
  }
}
