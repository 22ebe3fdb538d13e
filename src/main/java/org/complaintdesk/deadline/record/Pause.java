package org.complaintdesk.deadline.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.complaintdesk.desk.CaseNumber;
import org.jspecify.annotations.Nullable;

/** A stop of the clock on record. */
@Entity
@Table(name = "complaint_pause")
public class Pause {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Version
  private int revision;

  private String complaintNumber;
  private String waitId;
  private String reason;

  @Column(name = "paused_at")
  private Instant from;

  @Column(name = "resumed_at")
  private @Nullable Instant to;

  @SuppressWarnings("NullAway.Init")
  protected Pause() {
  }

  /**
   * Begins now and is open until somebody ends it.
   *
   * @param waitId what waits, the process of one wait: another wait of the same complaint does not end this one
   * @param reason why, as the model that stops the clock says
   */
  public Pause(CaseNumber complaintNumber, String waitId, String reason, Instant now) {
    this.complaintNumber = complaintNumber.value();
    this.waitId = waitId;
    this.reason = reason;
    this.from = now;
  }

  /** Whether it is the one of that wait, and not over yet. */
  public boolean isOpenFor(String wait) {
    return to == null && waitId.equals(wait);
  }

  /** Whether the complaint still waits. */
  public boolean isOpen() {
    return to == null;
  }

  /** The wait is over; once it is, nothing moves its end. */
  public void end(Instant now) {
    if (!isOpen()) {
      throw new IllegalStateException(
          "The pause %s of complaint %s has ended already.".formatted(waitId, complaintNumber));
    }
    to = now;
  }

  /** The waits that are over: an open one moves no deadline yet. */
  public static List<Wait> finished(List<Pause> pauses) {
    return pauses.stream().flatMap(pause -> pause.finished().stream()).toList();
  }

  /** Those of them that ended after that moment: a wait of an earlier round moves no deadline of this one (NG-10). */
  public static List<Wait> finishedAfter(Instant since, List<Pause> pauses) {
    return finished(pauses).stream().filter(wait -> wait.to().isAfter(since)).toList();
  }

  private Optional<Wait> finished() {
    return Optional.ofNullable(to).map(end -> new Wait(from, end));
  }

  /** What a reader is shown of it. */
  public RecordedPause recorded() {
    return new RecordedPause(reason, from, to);
  }
}
