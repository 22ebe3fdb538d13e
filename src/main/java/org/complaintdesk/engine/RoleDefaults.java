package org.complaintdesk.engine;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Narrows what the engine gives by itself to whoever has a login or deploys a model. */
@Component
class RoleDefaults extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setResourceAuthorizationProvider(new Narrowed());
  }

  private static class Narrowed extends DefaultAuthorizationProvider {

    /** People read their profile and change their password, but do not delete themselves. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
      AuthorizationEntity self = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
      self.setUserId(user.getId());
      self.setResource(USER);
      self.setResourceId(user.getId());
      self.addPermission(READ);
      self.addPermission(UPDATE);
      return new AuthorizationEntity[] {self};
    }

    /** Whoever deploys may not delete the deployment: running complaints and their history would go with it. */
    @Override
    public AuthorizationEntity @Nullable [] newDeployment(Deployment deployment) {
      return null;
    }
  }
}
