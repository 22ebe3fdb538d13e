package org.complaintdesk.dispatch;

import java.util.List;
import java.util.Optional;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.type.Attribution;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Department;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is proposed for complaints until it is decided (RS-1). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class DispatchDrafts {

  private final DispatchDraftRepository repository;
  private final WorkOrders orders;
  private final Complaints complaints;

  DispatchDrafts(DispatchDraftRepository repository, WorkOrders orders, Complaints complaints) {
    this.repository = repository;
    this.orders = orders;
    this.complaints = complaints;
  }

  /** A draft begins with the departments that the table proposes. */
  void begin(CaseNumber number, List<Department> proposed) {
    DispatchDraft draft = of(number).orElseGet(() -> new DispatchDraft(number));
    draft.beginWith(proposed);
    repository.save(draft);
  }

  /** The complaint is to be settled at once, with so many yuan. */
  void settle(CaseNumber number, @Nullable String settlement, @Nullable Number amount) {
    get(number).settleWith(settlement, amount);
  }

  /** The complaint is to go to departments, in one region or in several (RS-5). */
  void dispatch(CaseNumber number, List<Department> departments, @Nullable String instruction, boolean crossRegion) {
    DispatchDraft draft = get(number);
    draft.dispatchTo(departments, instruction);
    draft.settleWith(null, null);
    complaints.involveRegions(number, crossRegion);
  }

  /**
   * The draft is approved; how many departments act decides about an escalation (CL-7, ES-1).
   *
   * @param attribution empty where it is confirmed and not asked again
   */
  void approve(CaseNumber number, Optional<Attribution> attribution) {
    attribution.ifPresent(found -> complaints.attributeProvisionally(number, found));
    complaints.dispatch(number, get(number).departments().size());
  }

  /**
   * Sends an order to each department of the approved draft.
   *
   * @return the ids of the orders
   */
  List<String> issueOrders(CaseNumber number) {
    DispatchDraft draft = get(number);
    return draft.departments().stream()
        .map(department -> orders.issue(number, department, draft.instruction().orElse(null))).toList();
  }

  /** The draft of a complaint, or empty while nobody has set responsibility for it. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public Optional<DispatchDraft> of(CaseNumber number) {
    return repository.findById(number.value());
  }

  private DispatchDraft get(CaseNumber number) {
    return of(number)
        .orElseThrow(() -> new IllegalStateException("There is no draft for complaint " + number + "."));
  }
}
