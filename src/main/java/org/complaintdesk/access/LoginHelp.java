package org.complaintdesk.access;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.complaintdesk.access.token.ApiToken;
import org.complaintdesk.access.token.ApiTokens;
import org.complaintdesk.access.token.MadeToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators and operators do about logins: tokens for programs, and an end to waiting. */
@Component
class LoginHelp {

  /** No token lives longer; a new one takes its place. */
  static final int MOST_DAYS = 731;

  private final IdentityService identity;
  private final ApiTokens tokens;

  LoginHelp(IdentityService identity, ApiTokens tokens) {
    this.identity = identity;
    this.tokens = tokens;
  }

  /** @throws LoginHelpRefusedException when there is no such login, or the time is too long or none */
  @Transactional
  public MadeToken makeToken(@Nullable String login, @Nullable Integer days, @Nullable String by) {
    String owner = existing("login", login);
    if (days == null || days < 1 || days > MOST_DAYS) {
      throw new LoginHelpRefusedException("days", "days", MOST_DAYS);
    }
    return tokens.make(owner, Duration.ofDays(days), by);
  }

  /** @throws LoginHelpRefusedException when there is no such token, or it was withdrawn before */
  @Transactional
  public void withdrawToken(String id, @Nullable String by) {
    if (!tokens.withdraw(id, by)) {
      throw new LoginHelpRefusedException("no-token", "id", id);
    }
  }

  List<ApiToken> tokens() {
    return tokens.all();
  }

  /** Ends what a login waits for after wrong passwords, at every desk and from wherever it is tried. */
  @Transactional
  public void release(String login) {
    identity.unlockUser(existing("release", login));
  }

  /** The login that was given, if somebody has it; {@code field} is where it was given. */
  String existing(String field, @Nullable String login) {
    if (login == null || login.isBlank()) {
      throw new LoginHelpRefusedException("login-missing", field);
    }
    if (identity.createUserQuery().userId(login).count() == 0) {
      throw new LoginHelpRefusedException("no-login", field, login);
    }
    return login;
  }
}
