package org.complaintdesk.deadline.record;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reminder that was given, each once for a deadline on record (DL-7). */
@Entity
@Table(name = "deadline_reminder")
public class DeadlineReminder {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long deadlineId;
  private BigDecimal atShare;
  private String remind;
  private Instant givenAt;

  @SuppressWarnings("NullAway.Init")
  protected DeadlineReminder() {
  }

  /** The reminder of that point, given now. */
  public DeadlineReminder(ReminderPoint point, Instant now) {
    this.deadlineId = point.deadline().id();
    this.atShare = point.rule().atShare();
    this.remind = point.rule().remind();
    this.givenAt = now;
  }

  /** The same reminder for the record that replaced the one it was given for. */
  DeadlineReminder carriedOverTo(Deadline successor) {
    DeadlineReminder carried = new DeadlineReminder();
    carried.deadlineId = successor.id();
    carried.atShare = atShare;
    carried.remind = remind;
    carried.givenAt = givenAt;
    return carried;
  }

  boolean isAbout(Deadline deadline, String whom) {
    return deadlineId == deadline.id() && remind.equals(whom);
  }

  BigDecimal atShare() {
    return atShare;
  }
}
