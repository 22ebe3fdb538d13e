package org.complaintdesk.access.login;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Logins that an administrator has released, for all desks on the database. */
@Component
public class LoginReleases {

  private final JdbcClient database;
  private final Clock clock;

  LoginReleases(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Ends what this login waits for now, wherever it is tried from. */
  public void release(String login) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    int changed = database.sql("update login_release set released_at = ? where login = ?").params(now, login).update();
    if (changed == 0) {
      database.sql("insert into login_release (login, released_at) values (?, ?)").params(login, now).update();
    }
  }

  /** Nobody has the login any longer. */
  public void forget(String login) {
    database.sql("delete from login_release where login = ?").param(login).update();
  }

  boolean isReleased(String login, Instant since) {
    return database.sql("select count(*) from login_release where login = ? and released_at >= ?")
        .params(login, since.atOffset(ZoneOffset.UTC)).query(Long.class).single() > 0;
  }
}
