package org.complaintdesk.access.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens of the desk. */
@Component
public class ApiTokens {

  private static final Logger log = LoggerFactory.getLogger(ApiTokens.class);
  private static final String COLUMNS = "id, login, made_at, made_by, ends_at, withdrawn_at";

  private final JdbcClient database;
  private final Clock clock;

  ApiTokens(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Makes a token with the rights of a login.
   *
   * @param madeBy  the administrator; nobody where an operator does so by command
   */
  public MadeToken make(String login, Duration valid, @Nullable String madeBy) {
    TokenSecret secret = TokenSecret.random();
    Instant now = clock.instant();
    ApiToken token = new ApiToken(UUID.randomUUID().toString(), login, now, madeBy, now.plus(valid), null);
    database.sql("insert into api_token (id, login, secret_hash, made_at, made_by, ends_at) values (?, ?, ?, ?, ?, ?)")
        .params(token.id(), login, secret.hash(), utc(now), madeBy, utc(token.endsAt())).update();
    log.info("The token {} was made for the login \"{}\" by {}; it ends at {}.",
        token.id(), login, who(madeBy), token.endsAt());
    return new MadeToken(token, secret.value());
  }

  /** @return whether there was such a token that was not withdrawn yet */
  public boolean withdraw(String id, @Nullable String by) {
    boolean withdrawn = database.sql("update api_token set withdrawn_at = ? where id = ? and withdrawn_at is null")
        .params(utc(clock.instant()), id).update() > 0;
    if (withdrawn) {
      log.info("The token {} was withdrawn by {}.", id, who(by));
    }
    return withdrawn;
  }

  /** Whose rights a secret gives at this moment; nobody's when it is unknown, withdrawn or past its end. */
  public Optional<String> loginOf(String secret) {
    TokenSecret given = new TokenSecret(secret);
    if (!given.hasForm()) {
      return Optional.empty();
    }
    return database.sql("select login from api_token where secret_hash = ? and withdrawn_at is null and ends_at > ?")
        .params(given.hash(), utc(clock.instant())).query(String.class).optional();
  }

  /** All that were ever made for logins that still exist, the newest first. */
  public List<ApiToken> all() {
    return database.sql("select " + COLUMNS + " from api_token order by made_at desc, id").query(ApiTokens::read).list();
  }

  /** Nobody has the login any longer, and whoever gets it next has no part in its tokens. */
  public void forget(String login) {
    database.sql("delete from api_token where login = ?").param(login).update();
  }

  private static ApiToken read(ResultSet row, int number) throws SQLException {
    OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new ApiToken(row.getString("id"), row.getString("login"), moment(row, "made_at"), row.getString("made_by"),
        moment(row, "ends_at"), withdrawn == null ? null : withdrawn.toInstant());
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static String who(@Nullable String login) {
    return login == null ? "command" : "\"" + login + "\"";
  }
}
