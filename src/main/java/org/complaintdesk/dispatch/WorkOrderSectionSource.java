package org.complaintdesk.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.view.SectionSource;
import org.complaintdesk.story.CaseFile;
import org.springframework.stereotype.Component;

/** Shows the work orders of a case: who has which, how it stands and what came of it. */
@Component
class WorkOrderSectionSource implements SectionSource<WorkOrderSection> {

  private final WorkOrders orders;
  private final CaseFile caseFile;

  WorkOrderSectionSource(WorkOrders orders, CaseFile caseFile) {
    this.orders = orders;
    this.caseFile = caseFile;
  }

  @Override
  public Class<WorkOrderSection> section() {
    return WorkOrderSection.class;
  }

  @Override
  public WorkOrderSection of(Complaint complaint, Locale locale) {
    return new WorkOrderSection(orders.of(complaint.number()).stream().map(order -> row(order, locale)).toList());
  }

  private WorkOrderSection.Row row(WorkOrder order, Locale locale) {
    List<Proposal> rounds = order.proposals();
    return new WorkOrderSection.Row(
        order.id(),
        caseFile.label("department", order.department().value(), locale),
        caseFile.label("order-status", order.status().id(), locale),
        caseFile.time(order.issuedAt()),
        order.dueAt().map(caseFile::time).orElse(""),
        order.closedAt().map(caseFile::time).orElse(""),
        order.instruction().orElse(""),
        order.diagnosisMethod().map(method -> caseFile.label("method", method, locale)).orElse(""),
        order.cause().orElse(""),
        rounds.isEmpty() ? "" : rounds.get(rounds.size() - 1).solution(),
        order.effect().or(order::agreement).or(order::returnReason).orElse(""),
        order.chases().stream().map(this::chase).toList(),
        rounds.stream().map(this::round).toList());
  }

  private WorkOrderSection.Chased chase(Chase chase) {
    return new WorkOrderSection.Chased(caseFile.time(chase.chasedAt()), chase.text());
  }

  private WorkOrderSection.Round round(Proposal proposal) {
    return new WorkOrderSection.Round(
        caseFile.time(proposal.proposedAt()),
        proposal.solution(),
        Objects.requireNonNullElse(proposal.owner(), ""),
        proposal.cost() == null ? "" : proposal.cost().toPlainString(),
        Objects.requireNonNullElse(proposal.plannedFor(), ""));
  }
}
