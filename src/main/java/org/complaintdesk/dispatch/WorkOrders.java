package org.complaintdesk.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.PriorityRaised;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Department;
import org.complaintdesk.process.PriorityRaise;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All work orders and what may be done with one; every step is told in the case file of the complaint. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class WorkOrders {

  private final WorkOrderRepository repository;
  private final Complaints complaints;
  private final CaseFile caseFile;
  private final Deadlines deadlines;
  private final Clock clock;

  WorkOrders(WorkOrderRepository repository, Complaints complaints, CaseFile caseFile, Deadlines deadlines,
      Clock clock) {
    this.repository = repository;
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Sends a new order to a department and gives its id: the complaint's number and how many orders it has had. */
  String issue(CaseNumber complaintNumber, Department department, @Nullable String instruction) {
    keepOthersWaiting(complaintNumber);
    Instant dueAt = deadlines.at(complaintNumber, DeadlineKind.DUE).orElse(null);
    String id = WorkOrder.id(complaintNumber, repository.countByComplaintNumber(complaintNumber.value()) + 1);
    repository.save(new WorkOrder(id, complaintNumber, department, instruction, clock.instant(), dueAt));
    caseFile.record(complaintNumber, "order-issued", CaseArgument.text(id), CaseArgument.label("department", department),
        dueAt == null ? CaseArgument.text("–") : CaseArgument.time(dueAt));
    return id;
  }

  /** Sends another department an order with what the returned one asked for, and gives its id (RS-3). */
  String issueInPlaceOf(String returnedId, Department department) {
    WorkOrder returned = get(returnedId);
    return issue(returned.complaintNumber(), department, returned.instruction().orElse(null));
  }

  /** The department sends the order back (RS-3). */
  void sendBack(String id, String reason) {
    WorkOrder order = get(id);
    order.sendBack(reason, clock.instant());
    tell(order, "order-returned", CaseArgument.text(reason));
  }

  /** The order goes on where it was: the senior agent did not accept its return (RS-3). */
  void resume(String id) {
    WorkOrder order = get(id);
    order.resume();
    tell(order, "order-resumed");
  }

  /** The order stays returned: what the other departments have done is all that there is to do (RS-3, DL-2). */
  void drop(String id) {
    WorkOrder order = get(id);
    meetWhereAllHave(WorkOrder::hasResponded, DeadlineKind.RESPOND, order);
    meetWhereAllHave(WorkOrder::hasProposal, DeadlineKind.PROPOSE, order);
  }

  /** Moves the order up in the queues, from there on in a place of its own, and says which one (RS-3, IN-8). */
  int raisePriority(String id, PriorityRaise raise) {
    WorkOrder order = get(id);
    order.queueAt(raise.from(placeOf(order)));
    return order.priority();
  }

  /** The place of the order in the queues, which is never behind that of its complaint (IN-8). */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public int placeOf(WorkOrder order) {
    return Math.max(order.priority(), complaints.get(order.complaintNumber()).handling().priority());
  }

  /** Orders that have a place of their own move up with their complaint (RS-3). */
  @EventListener
  void on(PriorityRaised moved) {
    openOf(moved.complaintNumber()).stream().filter(order -> order.priority() > 0)
        .forEach(order -> order.queueAt(moved.raise().from(order.priority())));
  }

  /** Keeps what the table proposes for the kind of problem (DX-2). */
  void consider(String id, List<String> measures) {
    get(id).consider(measures);
  }

  /** The department has taken its order and learned the case (RS-2). */
  void accept(String id) {
    WorkOrder order = get(id);
    order.accept(clock.instant());
    meetWhereAllHave(WorkOrder::hasResponded, DeadlineKind.RESPOND, order);
  }

  /** Keeps what the department found (DX-1). */
  void diagnose(String id, String cause, String method) {
    WorkOrder order = get(id);
    order.diagnose(cause, method);
    tell(order, "order-diagnosed", CaseArgument.label("method", method), CaseArgument.text(cause));
    meetWhereAllHave(WorkOrder::hasResponded, DeadlineKind.RESPOND, order);
  }

  /** Keeps one round of the negotiation (NG-1). */
  void propose(String id, Proposal proposal) {
    WorkOrder order = get(id);
    int round = order.propose(proposal.proposedAt(clock.instant()));
    tell(order, "proposed", CaseArgument.text(round), CaseArgument.text(proposal.solution()));
    meetWhereAllHave(WorkOrder::hasProposal, DeadlineKind.PROPOSE, order);
  }

  /** Urges the department to go on with its order, or tells it more (RS-3). */
  void chase(String id, String text) {
    WorkOrder order = get(id);
    int times = order.chase(text, clock.instant());
    tell(order, "order-chased", CaseArgument.text(times), CaseArgument.text(text));
  }

  /** The customer agreed to the last proposal (NG-1). */
  void agree(String id, @Nullable String answer) {
    WorkOrder order = get(id);
    order.agree(answer);
    tell(order, "agreed", CaseArgument.text(answer));
  }

  /** The customer did not agree, and it stays at that (NG-1). */
  void disagree(String id, @Nullable String answer) {
    tell(get(id), "disagreed", CaseArgument.text(answer));
  }

  /** The order is over, with or without agreement (DX-4). */
  void close(String id, boolean agreed, @Nullable String effect) {
    WorkOrder order = get(id);
    order.close(agreed, effect, clock.instant());
    tell(order, agreed ? "order-done" : "order-not-agreed", CaseArgument.text(effect));
  }

  /** The complaint ended before the order did. */
  void cancelIfOpen(String id) {
    WorkOrder order = get(id);
    if (order.cancel(clock.instant())) {
      tell(order, "order-cancelled");
    }
  }

  /** All orders of a complaint, oldest first. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public List<WorkOrder> of(CaseNumber complaintNumber) {
    return repository.findByComplaintNumberOrderByIssuedAtAscIdAsc(complaintNumber.value());
  }

  /** The orders of a complaint on which departments work, oldest first. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public List<WorkOrder> openOf(CaseNumber complaintNumber) {
    return of(complaintNumber).stream().filter(WorkOrder::isOpen).toList();
  }

  /** A step of the complaint is done when every department that works, or worked, on it has done it (DL-2). */
  private void meetWhereAllHave(Predicate<WorkOrder> done, DeadlineKind step, WorkOrder latest) {
    keepOthersWaiting(latest.complaintNumber());
    List<WorkOrder> working = of(latest.complaintNumber()).stream().filter(WorkOrder::isWithDepartment).toList();
    if (!working.isEmpty() && working.stream().allMatch(done)) {
      deadlines.meet(latest.complaintNumber(), Set.of(step));
    }
  }

  /** Whoever looks at all orders of a complaint in the same instant would miss what the other does to one of them. */
  private void keepOthersWaiting(CaseNumber complaintNumber) {
    complaints.findForChange(complaintNumber);
  }

  /**
   * The order of that id.
   *
   * @throws IllegalStateException when there is none
   */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public WorkOrder get(String id) {
    return repository.findById(id)
        .orElseThrow(() -> new IllegalStateException("There is no work order " + id + "."));
  }

  private void tell(WorkOrder order, String kind, CaseArgument... more) {
    CaseArgument[] arguments = new CaseArgument[more.length + 2];
    arguments[0] = CaseArgument.text(order.id());
    arguments[1] = CaseArgument.label("department", order.department());
    System.arraycopy(more, 0, arguments, 2, more.length);
    caseFile.record(order.complaintNumber(), kind, arguments);
  }
}
