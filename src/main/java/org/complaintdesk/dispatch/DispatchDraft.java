package org.complaintdesk.dispatch;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Department;
import org.complaintdesk.desk.TextsAsLines;
import org.jspecify.annotations.Nullable;

/** What somebody proposes to do about a complaint until whoever is responsible has decided: settle it, or dispatch it (RS-1). */
@Entity
@Table(name = "dispatch_draft")
class DispatchDraft {

  @Id
  private String complaintNumber;

  @Version
  private @Nullable Long version;

  @Convert(converter = TextsAsLines.class)
  private List<String> departments = List.of();

  private @Nullable String instruction;
  private @Nullable String settlement;
  private @Nullable BigDecimal amount;

  @SuppressWarnings("NullAway")
  protected DispatchDraft() {
  }

  DispatchDraft(CaseNumber complaintNumber) {
    this.complaintNumber = complaintNumber.value();
  }

  /** Begins anew from the departments that the table proposes: what was proposed before is not sent again by slip. */
  void beginWith(List<Department> proposed) {
    this.departments = proposed.stream().map(Department::value).toList();
    this.instruction = null;
    this.settlement = null;
    this.amount = null;
  }

  /** The complaint is to go to these departments, to each of them once. */
  void dispatchTo(List<Department> departments, @Nullable String instruction) {
    this.departments = departments.stream().map(Department::value).distinct().toList();
    this.instruction = instruction;
  }

  /**
   * The customer is to get this, or nothing is to be settled at once.
   *
   * @param amount in yuan
   */
  void settleWith(@Nullable String settlement, @Nullable Number amount) {
    this.settlement = settlement;
    this.amount = amount == null ? null : new BigDecimal(amount.toString());
  }

  List<Department> departments() {
    return departments.stream().map(Department::new).toList();
  }

  Optional<String> instruction() {
    return Optional.ofNullable(instruction);
  }

  Optional<String> settlement() {
    return Optional.ofNullable(settlement);
  }

  /** In yuan. */
  Optional<BigDecimal> amount() {
    return Optional.ofNullable(amount);
  }
}
