package org.complaintdesk.access.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.complaintdesk.support.DeskTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
@DisplayName("PR-1: what a role may do is granted once, and what a newer version adds is granted too")
class RoleGrantsTest {

  private static final String TEAM = "emergency-team";
  private static final String EMERGENCIES = "emergency-response";
  private static final String SUPERVISORS = "complaint-management";

  @Autowired
  private Roles roles;
  @Autowired
  private AuthorizationService authorizations;
  @Autowired
  private JdbcClient database;

  @AfterEach
  void asANewDeskHasIt() {
    Stream.of(TEAM, SUPERVISORS).forEach(group -> {
      authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.PROCESS_DEFINITION).list()
          .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
      database.sql("delete from role_grant where group_id = ? and resource_type = 'PROCESS_DEFINITION'").param(group)
          .update();
    });
    roles.seed();
  }

  @Test
  @DisplayName("what was never granted is granted at the next start")
  void newGrant() {
    unknownSoFar(TEAM, EMERGENCIES, "TASK_ASSIGN");
    authorizations.deleteAuthorization(grant(TEAM, EMERGENCIES).getId());

    roles.seed();

    assertThat(may(TEAM, EMERGENCIES, ProcessDefinitionPermissions.TASK_ASSIGN)).isTrue();
  }

  @Test
  @DisplayName("what an administrator revoked stays revoked, start after start")
  void revokedGrant() {
    authorizations.deleteAuthorization(grant(TEAM, EMERGENCIES).getId());

    roles.seed();
    roles.seed();

    assertThat(grant(TEAM, EMERGENCIES)).isNull();
  }

  @Test
  @DisplayName("a new permission joins what stands; what was revoked there, and what an administrator gave, stay so")
  void newPermissionBesideARevokedOne() {
    unknownSoFar(SUPERVISORS, "*", "READ_TASK");
    Authorization supervision = grant(SUPERVISORS, "*");
    supervision.removePermission(ProcessDefinitionPermissions.READ_TASK);
    supervision.removePermission(Permissions.READ_HISTORY);
    supervision.addPermission(ProcessDefinitionPermissions.SUSPEND);
    authorizations.saveAuthorization(supervision);

    roles.seed();

    assertThat(may(SUPERVISORS, "*", ProcessDefinitionPermissions.READ_TASK)).isTrue();
    assertThat(may(SUPERVISORS, "*", Permissions.READ_INSTANCE)).isTrue();
    assertThat(may(SUPERVISORS, "*", ProcessDefinitionPermissions.SUSPEND)).isTrue();
    assertThat(may(SUPERVISORS, "*", Permissions.READ_HISTORY)).isFalse();
  }

  private void unknownSoFar(String group, String id, String permission) {
    int rows = database.sql("""
            delete from role_grant where group_id = ? and resource_type = 'PROCESS_DEFINITION' and resource_id = ?
            and permission = ?""").params(group, id, permission).update();
    assertThat(rows).as("on record until now").isOne();
  }

  private @Nullable Authorization grant(String group, String id) {
    return authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.PROCESS_DEFINITION)
        .resourceId(id).singleResult();
  }

  private boolean may(String group, String id, Permission permission) {
    return authorizations.isUserAuthorized(null, List.of(group), permission, Resources.PROCESS_DEFINITION, id);
  }
}
