package org.complaintdesk.complaint;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Where a complaint stands and how it came there. Its complaint alone moves it, and shows it to nobody. */
@Embeddable
class Course {

  @Enumerated(EnumType.STRING)
  private ComplaintStatus status;

  private @Nullable Instant toldAt;

  @ElementCollection
  @BatchSize(size = Complaint.READ_TOGETHER)
  @CollectionTable(name = "complaint_status_change", joinColumns = @JoinColumn(name = "complaint_number"))
  @OrderColumn(name = "position")
  private List<StatusChange> statusChanges = new ArrayList<>();

  @SuppressWarnings("NullAway")
  protected Course() {
  }

  Course(Instant now) {
    this.status = ComplaintStatus.REGISTERED;
    statusChanges.add(new StatusChange(status, now, null));
  }

  void moveTo(ComplaintStatus next, @Nullable String reason, Instant now) {
    if (next == ComplaintStatus.TOLD && beforeTheWait() != ComplaintStatus.TOLD) {
      toldAt = now;
    }
    status = next;
    statusChanges.add(new StatusChange(next, now, reason));
  }

  /** It was closed and is handled again from its review on; what the customer was told was not the end. */
  void openAgain(String reason, Instant now) {
    if (!status.isEnd()) {
      throw new IllegalStateException("A complaint that is %s is not opened again.".formatted(status.id()));
    }
    toldAt = null;
    moveTo(ComplaintStatus.REGISTERED, reason, now);
  }

  ComplaintStatus status() {
    return status;
  }

  /** The status to return to when the wait for the customer is over. */
  ComplaintStatus beforeTheWait() {
    return statusChanges.stream()
        .map(StatusChange::status)
        .filter(s -> s != ComplaintStatus.WAITING_FOR_CUSTOMER)
        .reduce((first, second) -> second)
        .orElse(ComplaintStatus.REGISTERED);
  }

  Optional<Instant> toldAt() {
    return Optional.ofNullable(toldAt);
  }

  List<StatusChange> changes() {
    return List.copyOf(statusChanges);
  }
}
