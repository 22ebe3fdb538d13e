package org.complaintdesk.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.EmergencyTeam;
import org.complaintdesk.support.Processes;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** A desk starts on a database that an earlier program left with cases at every step, and they go on to their end. */
@DeskTest
@Tag(DeskTest.OF_ITS_OWN)
@ContextConfiguration(initializers = KeptDatabase.class)
@ClockAt("2026-11-12 11:00")
@DisplayName("After an upgrade")
class UpgradeTest {

  private static final Set<String> ENDED = Set.of("archived", "withdrawn");
  private static final String INCIDENT = "report-restoration";
  private static final String ON_INCIDENT = "attached-to-incident";

  @Autowired
  private OnToTheEnd onToTheEnd;
  @Autowired
  private EmergencyTeam emergency;
  @Autowired
  private Cases cases;
  @Autowired
  private Work work;
  @Autowired
  private Processes processes;
  @Autowired
  private AuthorizationService authorizations;

  static Stream<KeptCase> running() {
    return KeptCase.all().stream().filter(kept -> !ENDED.contains(kept.stage()))
        .filter(kept -> !INCIDENT.equals(kept.stage()) && !ON_INCIDENT.equals(kept.stage()));
  }

  static Stream<KeptCase> ended() {
    return KeptCase.all().stream().filter(kept -> ENDED.contains(kept.stage()));
  }

  @ParameterizedTest(name = "a case at {0}")
  @MethodSource("running")
  @DisplayName("what was open is open, due when it was, and goes on to the archive")
  void goesOn(KeptCase kept) {
    String number = kept.number();
    assertThat(work.openTasks(number)).contains(kept.stage());
    assertThat(cases.dueAt(number)).isEqualTo(kept.dueAt());
    assertThat(cases.entries(number)).hasSize(kept.entries());

    onToTheEnd.of(number);

    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.ARCHIVED);
    assertThat(cases.archived(number)).hasSize(1);
    assertThat(cases.story(number)).endsWith("archived");
    processes.assertNothingIsLeft(number);
  }

  @ParameterizedTest(name = "a case that was {0}")
  @MethodSource("ended")
  @DisplayName("what had ended stays as it was")
  void staysAsItWas(KeptCase kept) {
    assertThat(cases.status(kept.number()).id()).isEqualTo(kept.stage());
    assertThat(cases.entries(kept.number())).hasSize(kept.entries());
    assertThat(cases.archived(kept.number())).hasSize(1);
    processes.assertNothingIsLeft(kept.number());
  }

  @Test
  @DisplayName("an incident is reported, and the complaint that hangs on it is answered with it")
  void incident() {
    String incident = at(INCIDENT).number();
    String complaint = at(ON_INCIDENT).number();
    assertThat(cases.dueAt(complaint)).isEqualTo(at(ON_INCIDENT).dueAt());

    onToTheEnd.of(incident);
    emergency.complaintsAnswered(incident);
    onToTheEnd.of(complaint);

    assertThat(processes.isRunning(incident)).isFalse();
    assertThat(cases.status(complaint)).isEqualTo(ComplaintStatus.ARCHIVED);
    processes.assertNothingIsLeft(complaint);
  }

  @ParameterizedTest
  @CsvSource({"manager, true", "complaint-management, true", "process-analyst, false", "junior-agent, false"})
  @DisplayName("roles may read variables where their duty asks for it, and nobody reads them by older rights (PR-1)")
  void rightsOnVariables(String group, boolean may) {
    for (Permission permission : List.of(READ_INSTANCE_VARIABLE, READ_TASK_VARIABLE)) {
      assertThat(authorizations.isUserAuthorized("somebody", List.of(group), permission,
          Resources.PROCESS_DEFINITION, "complaint-handling")).isEqualTo(may);
    }
    assertThat(authorizations.isUserAuthorized("somebody", List.of(group), READ_HISTORY_VARIABLE,
        Resources.PROCESS_DEFINITION, "complaint-handling")).isFalse();
  }

  private static KeptCase at(String stage) {
    return KeptCase.all().stream().filter(kept -> stage.equals(kept.stage())).findFirst().orElseThrow();
  }
}
