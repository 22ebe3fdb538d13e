package org.complaintdesk.engine.people;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.complaintdesk.access.login.LoginReleases;
import org.complaintdesk.access.login.LoginThrottle;
import org.complaintdesk.access.password.PasswordChanges;
import org.complaintdesk.access.token.ApiTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the engine ask for its users where passwords are throttled, and accept passwords by the desk's rules. */
@Component
class DeskUsersPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<LoginThrottle> throttle;
  private final ObjectProvider<LoginReleases> releases;
  private final ObjectProvider<ApiTokens> tokens;
  private final ObjectProvider<PasswordChanges> changes;

  DeskUsersPlugin(ObjectProvider<LoginThrottle> throttle, ObjectProvider<LoginReleases> releases,
      ObjectProvider<ApiTokens> tokens, ObjectProvider<PasswordChanges> changes) {
    this.tokens = tokens;
    this.changes = changes;
    this.throttle = throttle;
    this.releases = releases;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setIdentityProviderSessionFactory(new Factory());
    configuration.setPasswordPolicy(new DeskPasswordPolicy());
    configuration.setEnablePasswordPolicy(true);
  }

  /** One for each command, as the engine makes its own. */
  private final class Factory implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return DeskUsers.class;
    }

    @Override
    public Session openSession() {
      return new DeskUsers(throttle.getObject(), releases.getObject(), tokens.getObject(),
          changes.getObject());
    }
  }
}
