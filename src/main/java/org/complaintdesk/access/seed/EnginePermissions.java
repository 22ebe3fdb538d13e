package org.complaintdesk.access.seed;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.OptimizePermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/** What the engine lets people be permitted, by the names that role files use. */
final class EnginePermissions {

  /** The kinds of resources for which the engine has permissions of their own. */
  private static final Map<Resource, Permission[]> OWN = Map.of(
      Resources.BATCH, BatchPermissions.values(),
      Resources.HISTORIC_PROCESS_INSTANCE, HistoricProcessInstancePermissions.values(),
      Resources.HISTORIC_TASK, HistoricTaskPermissions.values(),
      Resources.OPERATION_LOG_CATEGORY, UserOperationLogCategoryPermissions.values(),
      Resources.OPTIMIZE, OptimizePermissions.values(),
      Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.values(),
      Resources.PROCESS_INSTANCE, ProcessInstancePermissions.values(),
      Resources.SYSTEM, SystemPermissions.values(),
      Resources.TASK, TaskPermissions.values());

  private EnginePermissions() {
  }

  /** @throws IllegalArgumentException when the engine knows no such permission for that kind of resource */
  static Permission named(String name, Resource resource) {
    return Stream.of(OWN.getOrDefault(resource, Permissions.values()))
        .filter(permission -> permission.getName().equals(name))
        .findFirst().orElseThrow(() -> new IllegalArgumentException(
            "'%s' is no permission for the resource %s.".formatted(name, resource.resourceName())));
  }
}
