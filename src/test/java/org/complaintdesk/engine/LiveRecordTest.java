package org.complaintdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.AddedFacts;
import org.complaintdesk.process.FactSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What models read of a case comes from its record, and what forms and messages bring leaves no variable (PR-1)")
class LiveRecordTest {

  private static final String FORM = Models.form("ask", """
      {"type": "textfield", "key": "outcome", "label": "Outcome"}, {"type": "textfield", "key": "amount", "label": "Amount"}
      """);
  private static final String RULE_OF_AMOUNT = """
      <businessRuleTask id="step" camunda:decisionRef="trial-decision" camunda:mapDecisionResult="singleEntry"
          camunda:resultVariable="level"/>
      """;
  private static final Map<String, Object> COMPLAINT = new HashMap<>();
  private static final Map<String, Object> INCIDENT = new HashMap<>();

  private static GuardedEngine desk;

  private RuntimeService runtime;
  private TaskService tasks;

  @BeforeAll
  static void buildEngine() {
    desk = new GuardedEngine(Map.of("complaints", new Cases("C1", COMPLAINT), "incidents", new Cases("N1", INCIDENT),
        "added", new Added()));
    desk.deploy("ask.form", FORM);
    desk.deploy("trial-decision.dmn", Models.decision());
  }

  @AfterAll
  static void closeEngine() {
    desk.close();
  }

  @BeforeEach
  void services() {
    runtime = desk.engine().getRuntimeService();
    tasks = desk.engine().getTaskService();
    COMPLAINT.clear();
    INCIDENT.clear();
  }

  @Test
  @DisplayName("an expression reads the fact as it is at that moment")
  void expression() {
    desk.deploy("trial.bpmn", Models.step("<userTask id=\"step\" camunda:priority=\"${complaint.place}\"/>"));
    COMPLAINT.put("place", 70);

    start("C1");

    assertThat(task("step").getPriority()).isEqualTo(70);
    COMPLAINT.put("place", 20);
    start("C1");
    assertThat(tasks.createTaskQuery().taskDefinitionKey("step").taskPriority(20).count()).isOne();
  }

  @Test
  @DisplayName("the number of an incident leads to the incident, and its facts have the same names")
  void incident() {
    desk.deploy("trial.bpmn", Models.step("<userTask id=\"step\" camunda:priority=\"${complaint.place}\"/>"));
    COMPLAINT.put("place", 70);
    INCIDENT.put("place", 90);

    start("N1");

    assertThat(task("step").getPriority()).isEqualTo(90);
  }

  @Test
  @DisplayName("a name that no case has is an error, for an expression and for a table alike")
  void unknown() {
    desk.deploy("trial.bpmn", Models.step("<userTask id=\"step\" camunda:priority=\"${complaint.plaice}\"/>"));
    assertThatThrownBy(() -> start("C1")).hasStackTraceContaining("No fact 'plaice' is known of the case");

    desk.deploy("trial.bpmn", Models.step(RULE_OF_AMOUNT.replace("trial-decision", "other-decision")));
    desk.deploy("other-decision.dmn", Models.decision().replace("trial-decision", "other-decision")
        .replace("<text>amount</text>", "<text>amuont</text>"));
    assertThatThrownBy(() -> start("C1")).hasStackTraceContaining("the cell amount-expression cannot be evaluated")
        .hasStackTraceContaining("\"amuont\"");
  }

  @Test
  @DisplayName("a table reads its inputs from the record, unless a variable is given")
  void decision() {
    desk.deploy("trial.bpmn", Models.step(RULE_OF_AMOUNT));
    COMPLAINT.put("amount", 5);
    assertThat(levelOf(start("C1"))).isEqualTo("ordinary");

    COMPLAINT.put("amount", 50);
    assertThat(levelOf(start("C1"))).isNull();
    assertThat(levelOf(start("C1", Map.of("amount", 5)))).isEqualTo("ordinary");
  }

  @Test
  @DisplayName("a table is tried out without a case, with what is given")
  void decisionWithoutCase() {
    COMPLAINT.put("amount", 50);

    assertThat(desk.engine().getDecisionService().evaluateDecisionTableByKey("trial-decision", Map.of("amount", 5))
        .getSingleResult().<String>getSingleEntry()).isEqualTo("ordinary");
  }

  @Test
  @DisplayName("a field that an analyst added is read by its key, and is nothing until it is answered")
  void addedField() {
    desk.deploy("trial.bpmn", Models.step("""
        <userTask id="step" camunda:priority="${empty complaint.plan ? 1 : 2}"/>"""));

    start("C1");
    assertThat(task("step").getPriority()).isEqualTo(1);
  }

  @Test
  @DisplayName("what a form brings decides at the next gateway, answered or not, and is no variable when the process waits")
  void formValues() {
    deployQuestion("");
    String instance = start("C1");

    tasks.complete(task("step").getId(), Map.of("outcome", "agreed"));

    assertThat(variables(instance)).isZero();
    assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getTaskDefinitionKey())
        .isEqualTo("agreed");
    String silent = start("C1");
    tasks.complete(task("step").getId());
    assertThat(tasks.createTaskQuery().processInstanceId(silent).singleResult().getTaskDefinitionKey())
        .isEqualTo("open");
  }

  @Test
  @DisplayName("an output parameter of the task keeps an answer as the process's own state")
  void keptValue() {
    deployQuestion("""
        <extensionElements><camunda:inputOutput>
          <camunda:outputParameter name="outcome">${outcome}</camunda:outputParameter>
        </camunda:inputOutput></extensionElements>""");
    String instance = start("C1");

    tasks.complete(task("step").getId(), Map.of("outcome", "agreed", "amount", "7"));

    assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(instance).list())
        .extracting(VariableInstance::getName).containsExactly("outcome");
  }

  @Test
  @DisplayName("what a message brings is no variable when the process waits again")
  void messageValues() {
    desk.deploy("trial.bpmn", Models.step("""
        <intermediateCatchEvent id="step"><messageEventDefinition messageRef="heard"/></intermediateCatchEvent>""")
        .replace("<process", "<message id=\"heard\" name=\"trial.heard\"/><process"));
    String instance = start("C1");

    runtime.createMessageCorrelation("trial.heard").processInstanceBusinessKey("C1").setVariable("words", "请尽快。")
        .correlate();

    assertThat(variables(instance)).isZero();
    assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getTaskDefinitionKey())
        .isEqualTo("wait");
  }

  private void deployQuestion(String extensions) {
    desk.deploy("trial.bpmn", Models.process("""
        <startEvent id="start"/>
        <sequenceFlow id="to-step" sourceRef="start" targetRef="step"/>
        <userTask id="step" camunda:formRef="ask" camunda:formRefBinding="latest">%s</userTask>
        <sequenceFlow id="to-gateway" sourceRef="step" targetRef="gateway"/>
        <exclusiveGateway id="gateway" default="to-open"/>
        <sequenceFlow id="to-open" sourceRef="gateway" targetRef="open"/>
        <sequenceFlow id="to-agreed" sourceRef="gateway" targetRef="agreed">
          <conditionExpression xsi:type="tFormalExpression">${outcome == 'agreed'}</conditionExpression>
        </sequenceFlow>
        <userTask id="open"/>
        <userTask id="agreed"/>
        """.formatted(extensions)));
  }

  private String start(String number) {
    return start(number, Map.of());
  }

  private String start(String number, Map<String, Object> variables) {
    return runtime.startProcessInstanceByKey("trial", number, variables).getId();
  }

  private Task task(String key) {
    return tasks.createTaskQuery().taskDefinitionKey(key).orderByTaskCreateTime().desc().listPage(0, 1).get(0);
  }

  private Object levelOf(String instance) {
    return runtime.getVariable(instance, "level");
  }

  private long variables(String instance) {
    return runtime.createVariableInstanceQuery().processInstanceIdIn(instance).count();
  }

  /** The record of one case, whose facts are a place in the queue and an amount. */
  private record Cases(String number, Map<String, Object> facts) implements FactSource {

    @Override
    public boolean knows(String fact) {
      return fact.equals("place") || fact.equals("amount");
    }

    @Override
    public boolean has(String caseNumber) {
      return number.equals(caseNumber);
    }

    @Override
    public Object read(String caseNumber, String fact) {
      return facts.get(fact);
    }
  }

  /** Somebody added the field {@code plan} to a form, and nobody has answered it yet. */
  private static final class Added implements AddedFacts {

    @Override
    public boolean knows(String fact) {
      return fact.equals("plan");
    }

    @Override
    public Object read(CaseNumber caseNumber, String fact) {
      return null;
    }
  }
}
