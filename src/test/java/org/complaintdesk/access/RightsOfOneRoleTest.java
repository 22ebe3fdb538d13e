package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@DisplayName("PR-1: what one role alone may do in the engine")
class RightsOfOneRoleTest {

  @Autowired
  private IdentityService identity;
  @Autowired
  private AuthorizationService authorizations;

  @ParameterizedTest
  @CsvSource({"manager, true", "management, false", "junior, false", "analyst, false"})
  void aFailedStepIsStartedAgainByTheManager(String login, boolean may) {
    assertThat(authorizations.isUserAuthorized(login, groupsOf(login), ProcessDefinitionPermissions.RETRY_JOB,
        Resources.PROCESS_DEFINITION, Probe.KEY)).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({"emergency, true", "junior, false", "escalation, false", "network, false"})
  void anEmergencyIsTakenOverFromItsOwnerByTheTeamAlone(String login, boolean may) {
    assertThat(authorizations.isUserAuthorized(login, groupsOf(login), ProcessDefinitionPermissions.TASK_ASSIGN,
        Resources.PROCESS_DEFINITION, "emergency-response")).isEqualTo(may);
    assertThat(authorizations.isUserAuthorized(login, groupsOf(login), ProcessDefinitionPermissions.TASK_ASSIGN,
        Resources.PROCESS_DEFINITION, Probe.KEY)).isFalse();
  }

  private List<String> groupsOf(String login) {
    return identity.createGroupQuery().groupMember(login).list().stream().map(group -> group.getId()).toList();
  }
}
