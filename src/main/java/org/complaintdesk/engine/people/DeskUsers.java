package org.complaintdesk.engine.people;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.complaintdesk.access.login.LoginReleases;
import org.complaintdesk.access.login.LoginThrottle;
import org.complaintdesk.access.login.LoginTry;
import org.complaintdesk.access.password.PasswordChanges;
import org.complaintdesk.access.token.ApiTokens;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.engine.guard.EngineRequest;
import org.jspecify.annotations.Nullable;

/**
 * The engine's users, with our way to slow down who tries passwords in place of the engine's, which locks a login for
 * good after ten wrong ones, whoever sent them. Every door asks here: the web applications, HTTP Basic and
 * {@code /identity/verify}.
 */
class DeskUsers extends DbIdentityServiceProvider {

  private static final Pattern NO_CONTROLS = Pattern.compile("[^\\p{Cntrl}\\p{Cc}\\u2028\\u2029]*");

  private final LoginThrottle throttle;
  private final LoginReleases releases;
  private final ApiTokens tokens;
  private final PasswordChanges changes;
  private final EngineMessages messages = new EngineMessages();

  DeskUsers(LoginThrottle throttle, LoginReleases releases, ApiTokens tokens, PasswordChanges changes) {
    this.throttle = throttle;
    this.releases = releases;
    this.tokens = tokens;
    this.changes = changes;
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
    changes.forget(login);
    return deleted;
  }

  @Override
  public IdentityOperationResult saveUser(User user) {
    boolean newPassword = user instanceof UserEntity entity && entity.hasNewPassword();
    // first whether it may be saved at all; a refusal further on undoes it
    IdentityOperationResult saved = super.saveUser(user);
    requireOneLine("email", user.getEmail());
    requireOneLine("firstName", user.getFirstName());
    requireOneLine("lastName", user.getLastName());
    if (newPassword) {
      noteWhoChose(user.getId());
    }
    return saved;
  }

  /** What the desk itself sets at its start is nobody else's choice. */
  private void noteWhoChose(String login) {
    String by = getCommandContext().getAuthenticatedUserId();
    if (login.equals(by)) {
      changes.forget(login);
    } else if (by != null) {
      changes.require(login);
    }
  }

  /** Name and address of a person go into the head of mails and into lines of logs. */
  private void requireOneLine(String field, @Nullable String text) {
    if (text != null && !NO_CONTROLS.matcher(text).matches()) {
      throw new BadUserRequestException(messages.text("user.control-character", field));
    }
  }

  private boolean isRight(@Nullable UserEntity user, String password, LoginTry attempt) {
    if (user == null || !matchPassword(password, user)) {
      attempt.failed(user != null);
      EngineRequest.told();
      return false;
    }
    attempt.succeeded();
    // what the engine had locked before
    unlockUser(user);
    return true;
  }
}
