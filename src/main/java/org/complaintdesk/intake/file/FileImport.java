package org.complaintdesk.intake.file;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.complaintdesk.desk.Login;
import org.complaintdesk.intake.file.ImportReader.Examined;
import org.jspecify.annotations.Nullable;

/** A file that is being imported, or was: how far it is, and what came of it. It outlives the program. */
@Entity
@Table(name = "file_import")
class FileImport {

  /** Where an import stands. */
  enum State {
    /** The file is still being stored; whoever sent it has no answer yet. */
    RECEIVING,
    /** The file is stored, nobody works on it yet. */
    WAITING,
    RUNNING,
    /** Every row was looked at. */
    FINISHED,
    /** Given up because of a fault of the desk; what was registered stays. */
    FAILED
  }

  @Id
  private String id;

  @Version
  private @Nullable Long version;

  @Enumerated(EnumType.STRING)
  private State state = State.RECEIVING;

  @Embedded
  private ImportForm form;

  @Embedded
  private @Nullable ImportFindings findings;

  private String sentBy;
  private Instant receivedAt;
  private @Nullable Instant endedAt;
  private long total;

  @Embedded
  private ImportCounts counts = ImportCounts.NONE;

  private @Nullable String worker;
  private Instant aliveAt;

  @SuppressWarnings("NullAway.Init")
  protected FileImport() {
  }

  FileImport(Examined examined, Login sentBy, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.form = examined.form();
    this.findings = examined.findings();
    this.total = examined.total();
    this.sentBy = sentBy.value();
    this.receivedAt = now;
    this.aliveAt = now;
  }

  /** Another part of the file is stored. */
  void receiving(Instant now) {
    aliveAt = now;
  }

  /** The file is stored whole. */
  void received(Instant now) {
    state = State.WAITING;
    aliveAt = now;
  }

  /** Somebody begins to work on it, or goes on where another one stopped. */
  void takenBy(String newWorker, Instant now) {
    state = State.RUNNING;
    worker = newWorker;
    aliveAt = now;
  }

  /** The worker lays it down, another one may go on at once. */
  void laidDown() {
    state = State.WAITING;
    worker = null;
  }

  void ended(State end, Instant now) {
    state = end;
    endedAt = now;
    worker = null;
  }

  /** Whether somebody may take it who finds it at that moment. */
  boolean isFree(Duration lease, Instant now) {
    return state == State.WAITING || state == State.RUNNING && isSilent(lease, now);
  }

  /** Whether nobody gave a sign of working on it for so long. */
  boolean isSilent(Duration lease, Instant now) {
    return aliveAt.plus(lease).isBefore(now);
  }

  boolean isWorkedOnBy(String somebody) {
    return state == State.RUNNING && somebody.equals(worker);
  }

  String id() {
    return id;
  }

  State state() {
    return state;
  }

  ImportForm form() {
    return form;
  }

  /** Why the file is read so; empty for one that came before this was kept. */
  Optional<ImportFindings> findings() {
    return Optional.ofNullable(findings);
  }

  Login sentBy() {
    return new Login(sentBy);
  }

  Instant receivedAt() {
    return receivedAt;
  }

  @Nullable Instant endedAt() {
    return endedAt;
  }

  long total() {
    return total;
  }

  ImportCounts counts() {
    return counts;
  }
}
