package org.complaintdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The guards stand in the desk as it starts, not only in an engine made for tests. */
@DeskTest
class DeskEngineTest {

  @Autowired
  private ProcessEngine engine;
  @Autowired
  private DmnEngine decisions;
  @Autowired
  private CamundaBpmProperties settings;

  @Test
  void codeInAQueryIsRefused() {
    CodeProbe.reset();
    assertThatThrownBy(() -> engine.getTaskService().createTaskQuery()
        .or().taskAssigneeExpression(CodeProbe.CALL).endOr().list()).isInstanceOf(BadUserRequestException.class);
    assertThat(CodeProbe.hasRun()).isFalse();
  }

  @Test
  void codeInAModelIsRefused() {
    long before = engine.getRepositoryService().createDeploymentQuery().count();
    assertThatThrownBy(() -> engine.getRepositoryService().createDeployment()
        .addString("trial.bpmn", Models.step("<serviceTask id='step' camunda:class='java.lang.Object'/>")).deploy())
        .isInstanceOf(ParseException.class);
    assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void theProductsSettingsHaveTheLastWord() {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    assertThat(configuration.getHistoryLevel().getName()).isEqualTo("desk");
    assertThat(configuration.isCmmnEnabled()).isFalse();
    assertThat(configuration.isStandaloneTasksEnabled()).isFalse();
    assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
    assertThat(configuration.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
    assertThat(configuration.isJobExecutorAcquireByPriority()).isTrue();
    assertThat(configuration.isJobExecutorAcquireByDueDate()).isTrue();
    assertThat(configuration.isEnsureJobDueDateNotNull()).isTrue();
  }

  @Test
  void decisionsOutsideTheProcessEngineParseAFeelTextOnceToo() {
    assertThat(((DefaultDmnEngineConfiguration) decisions.getConfiguration()).getFeelEngine())
        .isInstanceOf(CachingFeelEngine.class);
  }

  /** So that whoever asks goes on without the table, as with one that is broken in another way. */
  @Test
  void aSlipInACellIsAFaultOfItsTable() {
    DmnDecision table = decisions.parseDecision("trial-decision", new ByteArrayInputStream(
        Models.decision().replace("&lt; 10", "&lt; (").getBytes(StandardCharsets.UTF_8)));

    assertThatThrownBy(() -> decisions.evaluateDecision(table, Map.of("amount", 9)))
        .isInstanceOf(DmnEngineException.class);
  }

  @Test
  void jobsAreFetchedAndCarriedOutAsConfigured() {
    ThreadPoolTaskExecutor threads = (ThreadPoolTaskExecutor) JobConfiguration.camundaTaskExecutor(settings);
    JobExecutor jobs = JobConfiguration.jobExecutor(threads, settings);

    assertThat(threads.getCorePoolSize()).isEqualTo(4);
    assertThat(threads.getMaxPoolSize()).isEqualTo(8);
    assertThat(threads.getQueueCapacity()).isEqualTo(12);
    assertThat(jobs.getMaxJobsPerAcquisition()).isEqualTo(12);
  }
}
