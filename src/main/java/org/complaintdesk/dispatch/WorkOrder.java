package org.complaintdesk.dispatch;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Department;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.desk.TextsAsLines;
import org.jspecify.annotations.Nullable;

/** What one department has to do for a complaint (工单). A return and a renewed dispatch make a new order (RS-3). */
@Entity
@Table(name = "work_order")
class WorkOrder {

  private static final Set<WorkOrderStatus> OPEN = EnumSet.of(WorkOrderStatus.ISSUED, WorkOrderStatus.DIAGNOSED);

  @Id
  private String id;

  @Version
  private @Nullable Long version;

  private String complaintNumber;
  private String department;
  private @Nullable String instruction;

  @Enumerated(EnumType.STRING)
  private WorkOrderStatus status;

  private Instant issuedAt;
  private @Nullable Instant dueAt;
  private @Nullable Instant acceptedAt;
  private @Nullable Instant closedAt;
  private @Nullable String returnReason;
  private @Nullable String cause;
  private @Nullable String diagnosisMethod;
  private @Nullable String agreement;
  private @Nullable String effect;
  private int priority;

  @Convert(converter = TextsAsLines.class)
  private List<String> proposedMeasures = List.of();

  @ElementCollection
  @CollectionTable(name = "work_order_proposal", joinColumns = @JoinColumn(name = "work_order_id"))
  @OrderColumn(name = "round_number")
  private List<Proposal> proposals = new ArrayList<>();
  @ElementCollection
  @CollectionTable(name = "work_order_chase", joinColumns = @JoinColumn(name = "work_order_id"))
  @OrderColumn(name = "position")
  private List<Chase> chases = new ArrayList<>();

  /** The id of the complaint's order of that serial number, from 1. */
  static String id(CaseNumber complaintNumber, int serial) {
    return complaintNumber + "-" + serial;
  }

  /** Whether a text is the id of an order and not the number of a case, which has one part less. */
  static boolean isId(String text) {
    return text.indexOf('-') != text.lastIndexOf('-');
  }

  @SuppressWarnings("NullAway")
  protected WorkOrder() {
  }

  /**
   * A new order.
   *
   * @param dueAt never later than the complaint's own handling deadline (DL-1)
   */
  WorkOrder(String id, CaseNumber complaintNumber, Department department, @Nullable String instruction,
      Instant issuedAt, @Nullable Instant dueAt) {
    this.id = id;
    this.complaintNumber = complaintNumber.value();
    this.department = department.value();
    this.instruction = instruction;
    this.status = WorkOrderStatus.ISSUED;
    this.issuedAt = issuedAt;
    this.dueAt = dueAt;
  }

  /** The department takes the order and has learned the case (RS-2). */
  void accept(Instant now) {
    requireOpen();
    this.acceptedAt = now;
  }

  /** A place in the queues of its own, when it was chased; it never falls behind its complaint (RS-3, IN-8). */
  void queueAt(int priority) {
    this.priority = priority;
  }

  /** What the table proposes for the kind of problem that was found (DX-2). */
  void consider(List<String> measures) {
    this.proposedMeasures = List.copyOf(measures);
  }

  void diagnose(String cause, String method) {
    requireOpen();
    this.cause = cause;
    this.diagnosisMethod = method;
    this.status = WorkOrderStatus.DIAGNOSED;
  }

  /** Adds a round of the negotiation and says which one it is, from 1. */
  int propose(Proposal proposal) {
    requireOpen();
    proposals.add(proposal);
    return proposals.size();
  }

  /** Keeps that the department was chased and says how often it has been by now (RS-3). */
  int chase(String text, Instant now) {
    requireOpen();
    chases.add(new Chase(text, now));
    return chases.size();
  }

  void agree(@Nullable String agreement) {
    requireOpen();
    this.agreement = agreement;
  }

  void sendBack(String reason, Instant now) {
    requireOpen();
    this.status = WorkOrderStatus.RETURNED;
    this.returnReason = reason;
    this.closedAt = now;
  }

  /** The department must go on after all: the return does not stand (RS-3). */
  void resume() {
    if (status != WorkOrderStatus.RETURNED) {
      return;
    }
    this.status = cause == null ? WorkOrderStatus.ISSUED : WorkOrderStatus.DIAGNOSED;
    this.closedAt = null;
  }

  void close(boolean agreed, @Nullable String effect, Instant now) {
    requireOpen();
    this.status = agreed ? WorkOrderStatus.DONE : WorkOrderStatus.NOT_AGREED;
    this.effect = effect;
    this.closedAt = now;
  }

  /** Ends with its complaint; an order that is closed stays as it is. */
  boolean cancel(Instant now) {
    if (!isOpen()) {
      return false;
    }
    this.status = WorkOrderStatus.CANCELLED;
    this.closedAt = now;
    return true;
  }

  /** Whether the department has learned the case. */
  boolean hasResponded() {
    return acceptedAt != null || cause != null;
  }

  /** Whether the department has proposed a solution to the customer. */
  boolean hasProposal() {
    return !proposals.isEmpty();
  }

  /** Whether the order is, or was to its end, the work of its department: neither returned nor cancelled. */
  boolean isWithDepartment() {
    return status != WorkOrderStatus.RETURNED && status != WorkOrderStatus.CANCELLED;
  }

  boolean isOpen() {
    return OPEN.contains(status);
  }

  String id() {
    return id;
  }

  CaseNumber complaintNumber() {
    return new CaseNumber(complaintNumber);
  }

  Department department() {
    return new Department(department);
  }

  Optional<String> instruction() {
    return Optional.ofNullable(instruction);
  }

  /** Where it stands; what its department has accepted is no longer merely sent (RS-2). */
  DomainWord status() {
    return status == WorkOrderStatus.ISSUED && acceptedAt != null ? WorkOrderStatus.ACCEPTED : status;
  }

  /** Its own place in the queues; 0 while it has that of its complaint alone. */
  int priority() {
    return priority;
  }

  List<String> proposedMeasures() {
    return proposedMeasures;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  Optional<String> returnReason() {
    return Optional.ofNullable(returnReason);
  }

  Optional<String> cause() {
    return Optional.ofNullable(cause);
  }

  Optional<String> diagnosisMethod() {
    return Optional.ofNullable(diagnosisMethod);
  }

  Optional<String> agreement() {
    return Optional.ofNullable(agreement);
  }

  Optional<String> effect() {
    return Optional.ofNullable(effect);
  }

  /** What the latest proposal costs, where it costs anything. */
  Optional<BigDecimal> proposedCost() {
    return proposals.isEmpty() ? Optional.empty() : Optional.ofNullable(proposals.get(proposals.size() - 1).cost());
  }

  List<Proposal> proposals() {
    return List.copyOf(proposals);
  }

  List<Chase> chases() {
    return List.copyOf(chases);
  }

  private void requireOpen() {
    if (!isOpen()) {
      throw new IllegalStateException("Work order %s is %s and cannot be changed.".formatted(id, status.id()));
    }
  }
}
