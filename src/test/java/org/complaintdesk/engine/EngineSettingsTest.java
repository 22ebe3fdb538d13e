package org.complaintdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunction;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the product sets up in every engine: history, decisions, the case's story, retries. */
class EngineSettingsTest {

  private static final String TRIAL = """
      <startEvent id="start"/><sequenceFlow id="to-decide" sourceRef="start" targetRef="decide"/>
      <businessRuleTask id="decide" camunda:decisionRef="trial-decision" camunda:mapDecisionResult="singleEntry"
          camunda:resultVariable="level"/>
      <sequenceFlow id="to-work" sourceRef="decide" targetRef="work"/>
      <userTask id="work"><extensionElements>
        <camunda:taskListener event="create" delegateExpression="${ownListener}"/>
        <camunda:taskListener event="complete" delegateExpression="${ownListener}"/>
      </extensionElements></userTask>
      <sequenceFlow id="to-send" sourceRef="work" targetRef="send"/>
      <serviceTask id="send" camunda:asyncBefore="true" camunda:delegateExpression="${failing}"/>
      """;
  private static final List<String> story = new ArrayList<>();
  private static List<String> storyOfTheTrial = List.of();
  private static GuardedEngine desk;

  @BeforeAll
  static void startDesk() {
    FeelCustomFunctionProvider functions = new FeelCustomFunctionProvider() {
      @Override
      public Optional<CustomFunction> resolveFunction(String name) {
        return Optional.of(CustomFunction.create().setFunction(arguments -> 5).build())
            .filter(function -> name.equals("five"));
      }

      @Override
      public List<String> getFunctionNames() {
        return List.of("five");
      }
    };
    DmnDecisionTableEvaluationListener rules = event ->
        event.getMatchingRules().forEach(rule -> story.add("rule " + rule.getId()));
    TaskListener ownListener = task -> story.add("model " + task.getEventName());
    TaskListener step = task -> story.add("step " + task.getTaskDefinitionKey());
    ExecutionListener decision = execution -> story.add("decided " + execution.getCurrentActivityId());
    JavaDelegate failing = execution -> {
      throw new IllegalStateException("The line is dead.");
    };
    desk = new GuardedEngine(Map.of("functions", functions, "rules", rules, "ownListener", ownListener,
        "stepStory", step, "decisionStory", decision, "failing", failing));
    desk.engine().getRepositoryService().createDeployment()
        .addString("trial.dmn", Models.decision().replace("&lt; 10", "&lt; five() * 2"))
        .addString("trial.bpmn", Models.process(TRIAL))
        .deploy();
    desk.engine().getRuntimeService().startProcessInstanceByKey("trial", "C-1", new HashMap<>(Map.of("amount", 9)));
    String task = desk.engine().getTaskService().createTaskQuery().singleResult().getId();
    desk.engine().getTaskService().setVariable(task, "amount", 8);
    desk.as("wang", () -> {
      desk.engine().getTaskService().claim(task, "wang");
      desk.engine().getTaskService().complete(task);
    });
    storyOfTheTrial = List.copyOf(story);
  }

  @AfterAll
  static void stopDesk() {
    desk.close();
  }

  @Test
  void everyUserTaskAndEveryDecisionTellsTheCaseItsStory() {
    assertThat(storyOfTheTrial).containsExactly("rule rule-low", "decided decide", "model create",
        "model complete", "step work");
  }

  @Test
  @DisplayName("DL-8: history explains decisions, and keeps no variable")
  void historyKeepsDecisionsAndNoVariables() {
    HistoryService history = desk.engine().getHistoryService();
    HistoricDecisionInstance decision = history.createHistoricDecisionInstanceQuery()
        .includeInputs().includeOutputs().singleResult();
    assertThat(decision.getInputs()).extracting(input -> input.getValue()).containsExactly(9);
    assertThat(decision.getOutputs()).extracting(output -> output.getRuleId()).containsExactly("rule-low");
    assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
    assertThat(history.createHistoricDetailQuery().count()).isZero();
    assertThat(history.createHistoricTaskInstanceQuery().count()).isEqualTo(1);
    assertThat(history.createUserOperationLogQuery().operationType("Complete").singleResult().getUserId())
        .isEqualTo("wang");
  }

  @Test
  @DisplayName("history says who did a task and how long it took, and says it once")
  void historyOfTasks() {
    HistoryService history = desk.engine().getHistoryService();
    HistoricTaskInstance task = history.createHistoricTaskInstanceQuery().singleResult();
    assertThat(task.getAssignee()).isEqualTo("wang");
    assertThat(task.getDurationInMillis()).isBetween(0L, task.getEndTime().getTime() - task.getStartTime().getTime() + 50);
    HistoricActivityInstance activity = history.createHistoricActivityInstanceQuery().activityId("work").singleResult();
    assertThat(activity.getTaskId()).isEqualTo(task.getId());
    assertThat(activity.getAssignee()).isNull();
    assertThat(activity.getDurationInMillis()).isNotNull();
  }

  @Test
  @DisplayName("history keeps nothing of a decision that is named as quiet")
  void quietDecision() {
    desk.deploy("quiet.dmn", Models.decision().replace("trial-decision", GuardedEngine.UNRECORDED_DECISION));

    desk.engine().getDecisionService().evaluateDecisionTableByKey(GuardedEngine.UNRECORDED_DECISION, Map.of("amount", 9));

    assertThat(desk.engine().getHistoryService().createHistoricDecisionInstanceQuery()
        .decisionDefinitionKey(GuardedEngine.UNRECORDED_DECISION).count()).isZero();
  }

  @Test
  @DisplayName("nobody counts who ever held a task: that would be a row for each claim")
  void whoHeldATaskIsNotCounted() {
    assertThat(desk.engine().getManagementService().getUniqueTaskWorkerCount(null, null)).isZero();
  }

  @Test
  @DisplayName("decisions and forms share a FEEL engine that parses a text once")
  void feelIsParsedOnce() {
    assertThat(((ProcessEngineConfigurationImpl) desk.engine().getProcessEngineConfiguration())
        .getDmnEngineConfiguration().getFeelEngine()).isInstanceOf(CachingFeelEngine.class);
  }

  @Test
  void aFailedJobIsTriedThreeMoreTimesBeforeItIsAnIncident() {
    Job job = desk.engine().getManagementService().createJobQuery().singleResult();
    assertThat(job.getDuedate()).isNotNull();
    for (int attempt = 0; attempt < 4; attempt++) {
      assertThat(desk.engine().getRuntimeService().createIncidentQuery().count()).isZero();
      try {
        desk.engine().getManagementService().executeJob(job.getId());
      } catch (RuntimeException dead) {
        assertThat(dead).hasStackTraceContaining("The line is dead.");
      }
    }
    assertThat(desk.engine().getRuntimeService().createIncidentQuery().count()).isEqualTo(1);
  }
}
