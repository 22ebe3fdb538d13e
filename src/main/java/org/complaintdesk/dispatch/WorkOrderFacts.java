package org.complaintdesk.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.complaintdesk.complaint.CaseFile;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.FactContributor;
import org.springframework.stereotype.Component;

/** Shows the work orders of a case: who has which, how it stands and what came of it. */
@Component
class WorkOrderFacts implements FactContributor {

  private final WorkOrders orders;
  private final CaseFile caseFile;

  WorkOrderFacts(WorkOrders orders, CaseFile caseFile) {
    this.orders = orders;
    this.caseFile = caseFile;
  }

  @Override
  public void contribute(Complaint complaint, Map<String, Object> facts, Locale locale) {
    facts.put("orders", orders.of(complaint.number()).stream().map(order -> row(order, locale)).toList());
  }

  private Map<String, String> row(WorkOrder order, Locale locale) {
    List<Proposal> rounds = order.proposals();
    return Map.of(
        "id", order.id(),
        "department", caseFile.label("department", order.department(), locale),
        "status", caseFile.label("order-status", order.status().id(), locale),
        "instruction", order.instruction().orElse(""),
        "cause", order.cause().orElse(""),
        "proposal", rounds.isEmpty() ? "" : rounds.get(rounds.size() - 1).solution(),
        "result", order.effect().or(order::agreement).or(order::returnReason).orElse(""));
  }
}
