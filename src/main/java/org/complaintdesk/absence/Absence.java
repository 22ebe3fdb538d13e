package org.complaintdesk.absence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.complaintdesk.desk.Login;
import org.jspecify.annotations.Nullable;

/** The absence of a person on record, the present one or the next; each has one at most. */
@Entity
@Table(name = "absence")
class Absence {

  @Id
  private String login;

  @Version
  private @Nullable Integer revision;

  private Instant fromAt;
  private Instant untilAt;
  private @Nullable String standIn;
  private String enteredBy;
  private Instant enteredAt;
  private @Nullable Instant begunAt;

  @SuppressWarnings("NullAway.Init")
  protected Absence() {
  }

  Absence(Login person, AwayTime time, @Nullable Login standIn, Login enteredBy, Instant now) {
    this.login = person.value();
    this.fromAt = time.from();
    this.untilAt = time.until();
    this.standIn = standIn == null ? null : standIn.value();
    this.enteredBy = enteredBy.value();
    this.enteredAt = now;
  }

  Login person() {
    return new Login(login);
  }

  AwayTime time() {
    return new AwayTime(fromAt, untilAt);
  }

  Optional<Login> standIn() {
    return Optional.ofNullable(standIn).map(Login::new);
  }

  boolean isOver(Instant now) {
    return !now.isBefore(untilAt);
  }

  Away asAway() {
    return new Away(person(), fromAt, untilAt, standIn(), begunAt != null);
  }

  void change(AwayTime time, @Nullable Login deputy, Login by, Instant now) {
    this.fromAt = time.from();
    this.untilAt = time.until();
    this.standIn = deputy == null ? null : deputy.value();
    this.enteredBy = by.value();
    this.enteredAt = now;
    this.begunAt = null;
  }

  void begin(Instant now) {
    this.begunAt = now;
  }
}
