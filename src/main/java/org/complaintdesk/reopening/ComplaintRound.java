package org.complaintdesk.reopening;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.Login;
import org.jspecify.annotations.Nullable;

/** How a round of a complaint had ended, and why another one began (NG-10). It never changes. */
@Entity
@Table(name = "complaint_round")
class ComplaintRound {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "complaint_round_id")
  @SequenceGenerator(name = "complaint_round_id", sequenceName = "complaint_round_id", allocationSize = 50)
  private Long id;
  private String complaintNumber;
  private int round;
  @Enumerated(EnumType.STRING)
  private ComplaintStatus closedAs;
  private Instant closedAt;
  private int dissatisfiedTimes;
  private Instant reopenedAt;
  private @Nullable String reopenedBy;
  private String reason;
  private String words;
  private String clock;
  private String handledBy;

  @SuppressWarnings("NullAway")
  protected ComplaintRound() {
  }

  /** @param complaint as it stands before it is opened again */
  @SuppressWarnings("NullAway")
  ComplaintRound(Complaint complaint, Instant closedAt, ReopenReason reason, String words,
      ReopenPolicy.Answer answer, @Nullable Login reopenedBy, Instant now) {
    this.complaintNumber = complaint.number().value();
    this.round = complaint.handling().reopenings() + 1;
    this.closedAs = complaint.status();
    this.closedAt = closedAt;
    this.dissatisfiedTimes = complaint.handling().dissatisfiedTimes();
    this.reopenedAt = now;
    this.reopenedBy = reopenedBy == null ? null : reopenedBy.value();
    this.reason = reason.id();
    this.words = words;
    this.clock = answer.clock();
    this.handledBy = answer.handledBy();
  }
}
