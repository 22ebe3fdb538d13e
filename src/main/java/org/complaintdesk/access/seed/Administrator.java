package org.complaintdesk.access.seed;

import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.complaintdesk.access.password.PasswordRule;
import org.complaintdesk.access.seed.AdministratorNeededException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that the desk never opens without an administrator; one that is there is never changed. */
@Component
@EnableConfigurationProperties(AdministratorProperties.class)
class Administrator {

  private static final Logger log = LoggerFactory.getLogger(Administrator.class);

  private final IdentityService identity;
  private final TransactionTemplate transaction;
  private final AdministratorProperties first;

  Administrator(IdentityService identity, PlatformTransactionManager transactions, AdministratorProperties first) {
    this.identity = identity;
    this.transaction = new TransactionTemplate(transactions);
    this.first = first;
  }

  /** @throws AdministratorNeededException when there is none and the settings do not allow to make one */
  void ensure() {
    if (identity.createUserQuery().memberOfGroup(CAMUNDA_ADMIN).count() > 0) {
      return;
    }
    String password = usablePassword();
    if (identity.createUserQuery().userId(first.name()).count() > 0) {
      throw needed(Reason.NAME_TAKEN);
    }
    transaction.executeWithoutResult(status -> create(password));
    log.info("The first administrator was created; the login is {}.", first.name());
  }

  private String usablePassword() {
    String password = first.password();
    if (password == null || password.isBlank()) {
      throw needed(Reason.PASSWORD_MISSING);
    }
    List<PasswordRule> broken = PasswordRule.brokenBy(password, first.name());
    if (!broken.isEmpty()) {
      throw needed(reason(broken.get(0)));
    }
    return password;
  }

  private static Reason reason(PasswordRule broken) {
    return switch (broken) {
      case LENGTH -> Reason.PASSWORD_TOO_SHORT;
      case LOGIN -> Reason.PASSWORD_IS_LOGIN;
      case COMMON -> Reason.PASSWORD_COMMON;
    };
  }

  private void create(String password) {
    User user = identity.newUser(first.name());
    user.setFirstName("");
    user.setLastName(first.name());
    user.setPassword(password);
    identity.saveUser(user);
    identity.createMembership(first.name(), CAMUNDA_ADMIN);
  }

  private AdministratorNeededException needed(Reason reason) {
    return new AdministratorNeededException(reason, first.name());
  }
}
