package org.complaintdesk.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.complaintdesk.complaint.CaseFile;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.FactContributor;
import org.springframework.stereotype.Component;

/** Shows the work orders of a case: who has which, how it stands and what came of it. */
@Component
class WorkOrderFacts implements FactContributor {

  private final WorkOrders orders;
  private final Departments departments;
  private final CaseFile caseFile;

  WorkOrderFacts(WorkOrders orders, Departments departments, CaseFile caseFile) {
    this.orders = orders;
    this.departments = departments;
    this.caseFile = caseFile;
  }

  @Override
  public void contribute(Complaint complaint, Map<String, Object> facts, Locale locale) {
    facts.put("departments", departments.options());
    facts.put("orders", orders.of(complaint.number()).stream().map(order -> row(order, locale)).toList());
  }

  private Map<String, Object> row(WorkOrder order, Locale locale) {
    List<Proposal> rounds = order.proposals();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("issuedAt", caseFile.time(order.issuedAt()));
    row.put("dueWhenIssued", order.dueAt().map(caseFile::time).orElse(""));
    row.put("closedAt", order.closedAt().map(caseFile::time).orElse(""));
    row.put("method", order.diagnosisMethod().map(method -> caseFile.label("method", method, locale)).orElse(""));
    row.put("chases", order.chases().stream().map(this::chase).toList());
    row.put("rounds", rounds.stream().map(this::round).toList());
    row.putAll(Map.of(
        "id", order.id(),
        "department", caseFile.label("department", order.department(), locale),
        "status", caseFile.label("order-status", order.status().id(), locale),
        "instruction", order.instruction().orElse(""),
        "cause", order.cause().orElse(""),
        "proposal", rounds.isEmpty() ? "" : rounds.get(rounds.size() - 1).solution(),
        "result", order.effect().or(order::agreement).or(order::returnReason).orElse("")));
    return row;
  }

  private Map<String, String> chase(Chase chase) {
    return Map.of("chasedAt", caseFile.time(chase.chasedAt()), "text", chase.text());
  }

  private Map<String, String> round(Proposal proposal) {
    return Map.of(
        "proposedAt", caseFile.time(proposal.proposedAt()),
        "solution", proposal.solution(),
        "owner", Objects.requireNonNullElse(proposal.owner(), ""),
        "cost", proposal.cost() == null ? "" : proposal.cost().toPlainString(),
        "plannedFor", Objects.requireNonNullElse(proposal.plannedFor(), ""));
  }
}
