package org.complaintdesk.engine.guard;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.USER;
import static org.camunda.bpm.engine.authorization.TaskPermissions.TASK_ASSIGN;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Narrows what the engine gives by itself to whoever has a login, sees a task or deploys a model. */
@Component
class RoleDefaults extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setResourceAuthorizationProvider(new RightsGivenByItself());
    configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new DutyChecker()));
  }

  private static class RightsGivenByItself extends DefaultAuthorizationProvider {

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

    /** Whoever may take a task sees it; its variables are read by whoever holds it ({@link DutyChecker}). */
    @Override
    protected Permission[] getRuntimePermissions(boolean ofVariablesToo) {
      return super.getRuntimePermissions(false);
    }

    /**
     * A task that its model gives to one person, the owner of the case, may be taken over by whoever belongs to its
     * group: the owner may be away. Any other task stays with whoever claimed it (ES-2).
     */
    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
      AuthorizationEntity[] rights = super.newTaskGroupIdentityLink(task, groupId, type);
      if (hasOwner(task)) {
        Stream.of(rights).forEach(right -> right.addPermission(TASK_ASSIGN));
      }
      return rights;
    }

    private static boolean hasOwner(Task task) {
      return task instanceof TaskEntity entity && entity.getTaskDefinition() != null
          && entity.getTaskDefinition().getAssigneeExpression() != null;
    }
  }
}
