package org.complaintdesk.access.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose password was set by somebody else and is to be changed before anything else is done with it. Who is among them
 * is asked with every request; so the few are remembered for some seconds, and only of them the database is asked
 * again.
 */
@Component
public class PasswordChanges {

  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private final JdbcClient database;
  private final Clock clock;
  private volatile @Nullable Remembered remembered;

  PasswordChanges(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Remembered(Set<String> logins, Instant at) {

    boolean holds(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
    }
  }

  /** Somebody else has set the password of this login. */
  public void require(String login) {
    forget(login);
    database.sql("insert into password_to_change (login, set_at) values (?, ?)")
        .params(login, clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  /** The person has chosen a password, or there is no such login any longer. */
  public void forget(String login) {
    database.sql("delete from password_to_change where login = ?").param(login).update();
    remembered = null;
  }

  /** Whether the password of this login is to be changed first; another desk may know so some seconds later. */
  public boolean isDue(String login) {
    return current().contains(login)
        && database.sql("select count(*) from password_to_change where login = ?").param(login)
            .query(Long.class).single() > 0;
  }

  private Set<String> current() {
    Remembered known = remembered;
    Instant now = clock.instant();
    if (known == null || !known.holds(now)) {
      known = new Remembered(
          Set.copyOf(database.sql("select login from password_to_change").query(String.class).list()), now);
      remembered = known;
    }
    return known.logins();
  }
}
