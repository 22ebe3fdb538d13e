package org.complaintdesk.engine.people;

import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.complaintdesk.access.login.LoginReleases;
import org.complaintdesk.access.login.LoginThrottle;
import org.complaintdesk.access.login.LoginTry;
import org.complaintdesk.access.token.ApiTokens;
import org.jspecify.annotations.Nullable;

/**
 * The engine's users, with our way to slow down who tries passwords in place of the engine's, which locks a login for
 * good after ten wrong ones, whoever sent them. Every door asks here: the web applications, HTTP Basic and
 * {@code /identity/verify}.
 */
class DeskUsers extends DbIdentityServiceProvider {

  private final LoginThrottle throttle;
  private final LoginReleases releases;
  private final ApiTokens tokens;

  DeskUsers(LoginThrottle throttle, LoginReleases releases, ApiTokens tokens) {
    this.throttle = throttle;
    this.releases = releases;
    this.tokens = tokens;
  }

  @Override
  public boolean checkPassword(@Nullable String login, @Nullable String password) {
    if (login == null || password == null) {
      return false;
    }
    // whoever is signed in and may not know this user is refused here
    @Nullable UserEntity user = findUserById(login);
    Optional<LoginTry> attempt = throttle.begin(login, getCommandContext().getAuthenticatedUserId());
    return attempt.isPresent() && isRight(user, password, attempt.get());
  }

  @Override
  public IdentityOperationResult unlockUser(String login) {
    if (findUserById(login) != null) {
      releases.release(login);
    }
    return super.unlockUser(login);
  }

  @Override
  public IdentityOperationResult deleteUser(String login) {
    IdentityOperationResult deleted = super.deleteUser(login);
    releases.forget(login);
    tokens.forget(login);
    return deleted;
  }

  private boolean isRight(@Nullable UserEntity user, String password, LoginTry attempt) {
    if (user == null || !matchPassword(password, user)) {
      attempt.failed(user != null);
      return false;
    }
    attempt.succeeded();
    // what the engine had locked before
    unlockUser(user);
    return true;
  }
}
