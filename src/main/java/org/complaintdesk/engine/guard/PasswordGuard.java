package org.complaintdesk.engine.guard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.complaintdesk.access.password.PasswordRule;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Tells a person what is wrong with a password. The engine asks the same rules, but answers as if it had failed, and
 * without saying which one was broken.
 */
public class PasswordGuard extends PersonGuard {

  private final EngineMessages messages;

  public PasswordGuard(EngineMessages messages) {
    this.messages = messages;
  }

  @Override
  protected <T> T guard(Command<T> command, CommandContext engine) {
    if (command instanceof SaveUserCmd && field(command, "user") instanceof UserEntity user && user.hasNewPassword()) {
      check(user, engine);
    }
    return next.execute(command);
  }

  private void check(UserEntity user, CommandContext engine) {
    checkMaySave(user, engine);
    String password = String.valueOf(new DirectFieldAccessor(user).getPropertyValue("newPassword"));
    List<PasswordRule> broken = PasswordRule.brokenBy(password, user.getId());
    if (!broken.isEmpty()) {
      throw new BadUserRequestException(messages.text("password.refused",
          broken.stream().map(rule -> sentence(rule, messages)).collect(Collectors.joining(" "))));
    }
    if (user.getId().equals(engine.getAuthenticatedUserId()) && isThePresentOne(password, user, engine)) {
      throw new BadUserRequestException(messages.text("password.same"));
    }
  }

  /** Who may not save the user is told so, and nothing about passwords. */
  private static void checkMaySave(UserEntity user, CommandContext engine) {
    boolean isNew = user.getRevision() == 0;
    engine.getAuthorizationManager().checkAuthorization(
        isNew ? Permissions.CREATE : Permissions.UPDATE, Resources.USER, isNew ? null : user.getId());
  }

  /** What the rule asks for, in the reader's language. */
  public static String sentence(PasswordRule rule, EngineMessages messages) {
    return messages.text("password." + rule.name().toLowerCase(Locale.ROOT), PasswordRule.SHORTEST, PasswordRule.WORDS);
  }

  private static boolean isThePresentOne(String password, UserEntity user, CommandContext engine) {
    return user.getPassword() != null && engine.getProcessEngineConfiguration().getPasswordManager()
        .check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
  }
}
