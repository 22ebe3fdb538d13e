package org.complaintdesk.tasklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Login;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person who is logged in to Cockpit may not do there at all, so that no button for it is offered. */
@Service
@Transactional(readOnly = true)
class CockpitRights {

  /** By the names that the style sheet knows: one of these permissions is enough. */
  private static final Map<String, List<Permission>> AT_PROCESSES = Map.of(
      "suspend", List.of(ProcessDefinitionPermissions.SUSPEND_INSTANCE, ProcessDefinitionPermissions.UPDATE_INSTANCE,
          ProcessDefinitionPermissions.SUSPEND, ProcessDefinitionPermissions.UPDATE),
      "cancel", List.of(ProcessDefinitionPermissions.DELETE_INSTANCE),
      "retry", List.of(ProcessDefinitionPermissions.RETRY_JOB, ProcessDefinitionPermissions.UPDATE_INSTANCE),
      "variables", List.of(ProcessDefinitionPermissions.UPDATE_INSTANCE_VARIABLE,
          ProcessDefinitionPermissions.UPDATE_INSTANCE),
      "assign", List.of(ProcessDefinitionPermissions.TASK_ASSIGN, ProcessDefinitionPermissions.UPDATE_TASK),
      "define", List.of(ProcessDefinitionPermissions.UPDATE));
  private static final int MOST_PROCESSES = 100;
  private static final String UNDEPLOY = "undeploy";

  private final AuthorizationService authorizations;
  private final RepositoryService repository;
  private final CurrentPerson person;

  CockpitRights(AuthorizationService authorizations, RepositoryService repository, CurrentPerson person) {
    this.authorizations = authorizations;
    this.repository = repository;
    this.person = person;
  }

  /**
   * The names of what the person may do at no process or deployment.
   *
   * @throws CaseRefusedException when nobody is logged in
   */
  List<String> missing() {
    Login login = person.id().orElseThrow(CaseRefusedException::notLoggedIn);
    List<String> processes = processes();
    Stream<String> atProcesses = AT_PROCESSES.entrySet().stream()
        .filter(change -> !mayAnywhere(login, change.getValue(), processes)).map(Map.Entry::getKey);
    boolean undeploys = may(login, Permissions.DELETE, Resources.DEPLOYMENT, Authorization.ANY);
    return Stream.concat(atProcesses, undeploys ? Stream.empty() : Stream.of(UNDEPLOY)).sorted().toList();
  }

  private boolean mayAnywhere(Login login, List<Permission> oneOf, List<String> processes) {
    return processes.stream().anyMatch(process -> oneOf.stream()
        .anyMatch(permission -> may(login, permission, Resources.PROCESS_DEFINITION, process)));
  }

  /** All at once, and each by its key. */
  private List<String> processes() {
    return Stream.concat(Stream.of(Authorization.ANY), repository.createProcessDefinitionQuery().latestVersion()
        .listPage(0, MOST_PROCESSES).stream().map(ProcessDefinition::getKey)).toList();
  }

  private boolean may(Login login, Permission permission, Resource resource, String id) {
    return authorizations.isUserAuthorized(login.value(), person.groups(), permission, resource, id);
  }
}
