package org.complaintdesk.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.complaintdesk.engine.GuardedEngine;
import org.complaintdesk.engine.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The product brings its models; what an analyst changed stays as the analyst left it. */
class ModelDeployerTest {

  private static final String PROCESS = "processes/trial.bpmn";
  private static final String DECISION = "decisions/trial.dmn";
  private static final String FORM = "processes/forms/trial.form";

  private static GuardedEngine desk;

  private final RepositoryService repository = desk.engine().getRepositoryService();
  private final ModelDeployer deployer =
      new ModelDeployer(repository, new PathMatchingResourcePatternResolver(), new ModelOrigin(desk.engine()));
  private long now = 1_800_000_000_000L;

  @BeforeAll
  static void startDesk() {
    desk = new GuardedEngine(Map.of());
  }

  @AfterAll
  static void stopDesk() {
    desk.close();
  }

  @BeforeEach
  void firstStart() {
    start(version("1"));
  }

  @AfterEach
  void clear() {
    ClockUtil.reset();
    repository.createDeploymentQuery().list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @Test
  void theFirstStartDeploysEverythingInOneDeployment() {
    Deployment deployment = repository.createDeploymentQuery().singleResult();
    assertThat(deployment.getSource()).isEqualTo("complaint-desk");
    assertThat(repository.getDeploymentResourceNames(deployment.getId()))
        .containsExactlyInAnyOrder(PROCESS, DECISION, FORM);
  }

  @Test
  void anotherStartOfTheSameVersionDeploysNothing() {
    start(version("1"));
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(1);
  }

  @Test
  void anUpgradeDeploysOnlyWhatChanged() {
    Map<String, byte[]> upgrade = version("1");
    upgrade.put(DECISION, version("2").get(DECISION));
    start(upgrade);
    start(upgrade);
    assertThat(processVersion()).isEqualTo(1);
    assertThat(decisionVersion()).isEqualTo(2);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(2);
  }

  @Test
  void anAnalystsProcessIsLeftAloneAlsoUnderAnotherFileNameAndTheRestGetsNoNewVersion() {
    deployAsAnalyst("trial.bpmn", version("analyst").get(PROCESS));
    start(version("1"));
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(2);
    start(version("2"));
    assertThat(processVersion()).isEqualTo(2);
    assertThat(decisionVersion()).isEqualTo(2);
  }

  @Test
  void anAnalystsDecisionIsLeftAlone() {
    deployAsAnalyst("table.dmn", version("analyst").get(DECISION));
    start(version("2"));
    assertThat(decisionVersion()).isEqualTo(2);
    assertThat(processVersion()).isEqualTo(2);
  }

  @Test
  void anAnalystsFormIsLeftAlone() {
    deployAsAnalyst("trial.form", version("analyst").get(FORM));
    start(version("2"));
    Deployment upgrade = repository.createDeploymentQuery().orderByDeploymentTime().desc().list().get(0);
    assertThat(repository.getDeploymentResourceNames(upgrade.getId())).containsExactlyInAnyOrder(PROCESS, DECISION);
  }

  private void start(Map<String, byte[]> models) {
    tick();
    deployer.deploy(models);
  }

  private void deployAsAnalyst(String file, byte[] model) {
    tick();
    desk.as("analyst", () -> repository.createDeployment().name("Complaint Desk").source("Camunda Modeler")
        .addString(file, new String(model, StandardCharsets.UTF_8)).deploy());
  }

  private void tick() {
    now += 60_000;
    ClockUtil.setCurrentTime(new Date(now));
  }

  private static Map<String, byte[]> version(String version) {
    Map<String, byte[]> models = new HashMap<>();
    models.put(PROCESS, bytes(Models.step("<userTask id='step' name='Step of version " + version + "'/>")));
    models.put(DECISION, bytes(Models.decision("",
        "<outputEntry id=\"o\"><text>\"" + version + "\"</text></outputEntry>")));
    models.put(FORM, bytes(Models.form("trial",
        "{\"type\": \"textfield\", \"id\": \"f\", \"key\": \"k\", \"label\": \"" + version + "\"}")));
    return models;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private int processVersion() {
    return repository.createProcessDefinitionQuery().latestVersion().singleResult().getVersion();
  }

  private int decisionVersion() {
    return repository.createDecisionDefinitionQuery().latestVersion().singleResult().getVersion();
  }
}
