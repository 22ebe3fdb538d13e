package org.complaintdesk.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.complaintdesk.engine.GuardedEngine;
import org.complaintdesk.engine.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Models describe work; a model that brings code of its own is refused with the file, the element and the reason. */
class DeploymentGuardTest {

  private static final String WORK = """
      <message id="withdrawn" name="complaint.withdrawn"/>
      <process id="trial" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:versionTag="1.0">
        <documentation>Works on a complaint (RS-2).</documentation>
        <startEvent id="start" camunda:initiator="starter"/>
        <sequenceFlow id="to-tell" sourceRef="start" targetRef="tell"/>
        <serviceTask id="tell" camunda:asyncBefore="true" camunda:delegateExpression="${sendNotice}">
          <extensionElements>
            <camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle>
            <camunda:inputOutput>
              <camunda:inputParameter name="template">receipt</camunda:inputParameter>
              <camunda:inputParameter name="to"><camunda:list><camunda:value>${channel}</camunda:value>
              </camunda:list></camunda:inputParameter>
              <camunda:inputParameter name="key">${execution.processBusinessKey}</camunda:inputParameter>
            </camunda:inputOutput>
          </extensionElements>
        </serviceTask>
        <sequenceFlow id="to-decide" sourceRef="tell" targetRef="decide"/>
        <businessRuleTask id="decide" camunda:decisionRef="trial-decision" camunda:resultVariable="level"
            camunda:mapDecisionResult="singleEntry" camunda:decisionRefBinding="latest"/>
        <sequenceFlow id="to-work" sourceRef="decide" targetRef="work"/>
        <userTask id="work" name="Work" camunda:formRef="trial" camunda:formRefBinding="latest"
            camunda:candidateGroups="${department}, senior-agent" camunda:dueDate="${dueAt}"
            camunda:priority="${empty priority ? 50 : priority}"/>
        <boundaryEvent id="late" attachedToRef="work"><timerEventDefinition id="late-timer">
          <timeDate xsi:type="tFormalExpression">${dueAt}</timeDate></timerEventDefinition></boundaryEvent>
        <sequenceFlow id="to-call" sourceRef="work" targetRef="call"/>
        <callActivity id="call" calledElement="other" camunda:calledElementBinding="latest">
          <extensionElements><camunda:in businessKey="#{execution.processBusinessKey}"/>
            <camunda:in sourceExpression="${loopCounter + 1}" target="round"/>
            <camunda:out source="outcome" target="outcome"/></extensionElements>
        </callActivity>
      </process>
      """;

  private static final JavaDelegate NOTHING = execution -> { };
  private static GuardedEngine desk;

  @BeforeAll
  static void startDesk() {
    desk = new GuardedEngine(Map.of("sendNotice", NOTHING, "secrets", new Object()));
  }

  @AfterAll
  static void stopDesk() {
    desk.close();
  }

  @AfterEach
  void clear() {
    LocaleContextHolder.resetLocaleContext();
    desk.engine().getRepositoryService().createDeploymentQuery().list()
        .forEach(deployment -> desk.engine().getRepositoryService().deleteDeployment(deployment.getId(), true));
  }

  static Stream<Arguments> smuggledCode() {
    return Stream.of(scripts(), code(), expressions(), inDisguise(), decisions(), otherFiles()).flatMap(Function.identity());
  }

  private static Stream<Arguments> scripts() {
    return Stream.of(
        step("a script task", "step", """
            <scriptTask id="step" scriptFormat="feel"><script>1</script></scriptTask>"""),
        step("a script task under another namespace", "step", """
            <x:scriptTask xmlns:x="urn:x" id="step" scriptFormat="feel"><x:script>1</x:script></x:scriptTask>"""),
        step("a script listener", "step", task("", """
            <camunda:executionListener event="start"><camunda:script scriptFormat="feel">1</camunda:script>
            </camunda:executionListener>""")),
        step("a script parameter", "step", task("", """
            <camunda:inputOutput><camunda:inputParameter name="x"><camunda:script scriptFormat="feel">1</camunda:script>
            </camunda:inputParameter></camunda:inputOutput>""")));
  }

  private static Stream<Arguments> code() {
    return Stream.of(
        step("a listener's class", "step", task("", """
            <camunda:executionListener event="start" class="java.lang.Object"/>""")),
        step("a listener's expression", "step", task("", """
            <camunda:taskListener event="create" expression="${sendNotice}"/>""")),
        step("a listener's foreign bean", "step", task("", """
            <camunda:taskListener event="create" delegateExpression="${secrets}"/>""")),
        step("an injected field", "step", task("", """
            <camunda:executionListener event="start" delegateExpression="${sendNotice}">
            <camunda:field name="x" expression="${y}"/></camunda:executionListener>""")),
        step("a connector", "step", """
            <serviceTask id="step"><extensionElements><camunda:connector>
            <camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements>
            </serviceTask>"""),
        step("a service task's class", "step", """
            <serviceTask id="step" camunda:class="java.lang.Runtime"/>"""),
        step("a service task's class in the old namespace", "step", """
            <serviceTask id="step" activiti:class="java.lang.Runtime"/>"""),
        step("a service task's expression", "step", """
            <serviceTask id="step" camunda:expression="${amount}"/>"""),
        step("a delegate that is no bean of ours", "step", """
            <serviceTask id="step" camunda:delegateExpression="${unknown}"/>"""),
        step("a delegate chosen by an expression", "step", """
            <serviceTask id="step" camunda:delegateExpression="${urgent ? sendNotice : sendNotice}"/>"""),
        step("a shell task", "step", """
            <serviceTask id="step" camunda:type="shell"/>"""),
        step("a variable mapping class", "step", """
            <callActivity id="step" calledElement="other" camunda:variableMappingClass="java.lang.Object"/>"""),
        step("an HTML form", "step", """
            <userTask id="step" camunda:formKey="embedded:app:forms/x.html"/>"""),
        step("generated form fields", "step", task("", """
            <camunda:formData><camunda:formField id="x" label="x" type="string"/></camunda:formData>""")),
        step("an unknown extension", "step", task("", """
            <camunda:somethingNew/>""")));
  }

  private static Stream<Arguments> expressions() {
    return Stream.of(
        step("a script condition", "to-wait", """
            <userTask id="step"/><sequenceFlow id="to-wait" sourceRef="step" targetRef="step">
            <conditionExpression xsi:type="tFormalExpression" language="feel">true</conditionExpression>
            </sequenceFlow>"""),
        step("a method call in a name", "step", """
            <userTask id="step" name="${''.getClass()}"/>"""),
        step("a method call in a candidate group", "step", """
            <userTask id="step" camunda:candidateGroups="${sendNotice.toString()}"/>"""),
        step("a method call split by a comment", "due", """
            <intermediateCatchEvent id="step"><timerEventDefinition id="due">
            <timeDate xsi:type="tFormalExpression">$<!-- -->{now().toString()}</timeDate>
            </timerEventDefinition></intermediateCatchEvent>"""),
        step("a property of a bean", "step", task("camunda:assignee='${sendNotice.class}'", "")),
        step("a property of the execution", "step", task("camunda:assignee='${execution.engineServices}'", "")),
        step("a property behind brackets", "step", task("camunda:assignee='${execution[name]}'", "")),
        step("a foreign function", "step", task("camunda:assignee='${JSON(x)}'", "")));
  }

  private static Stream<Arguments> inDisguise() {
    return Stream.of(
        Arguments.of("an entity", "trial.bpmn", "trial.bpmn", """
            <!DOCTYPE definitions [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x">
            <process id="trial" name="&secret;"/></definitions>"""),
        Arguments.of("code under another suffix", "trial.bpmn20.xml", "step",
            Models.step("<serviceTask id='step' camunda:class='java.lang.Runtime'/>")));
  }

  private static Stream<Arguments> decisions() {
    return Stream.of(
        Arguments.of("an output cell in JUEL", "trial.dmn", "cell", Models.decision("", """
            <outputEntry id="cell" expressionLanguage="juel"><text>${''.getClass()}</text></outputEntry>""")),
        Arguments.of("an input in a script language", "trial.dmn", "amount-expression",
            Models.decision(" expressionLanguage=\"javascript\"",
                "<outputEntry id='cell'><text>\"a\"</text></outputEntry>")),
        Arguments.of("a language for the whole decision model", "trial.dmn", "trial-decision-drd",
            Models.decision().replace("name=\"Trial\" namespace", "expressionLanguage=\"juel\" namespace")),
        Arguments.of("a literal expression in JUEL", "trial.dmn", "literal", """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:x"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn">
            <decision id="x" name="x" camunda:historyTimeToLive="P1D"><variable id="v" name="v"/>
            <literalExpression id="literal" expressionLanguage="juel"><text>${1}</text></literalExpression>
            </decision></definitions>"""));
  }

  private static Stream<Arguments> otherFiles() {
    return Stream.of(
        Arguments.of("a form with a page from elsewhere", "trial.form", "page",
            Models.form("trial", "{\"type\": \"iframe\", \"id\": \"page\", \"url\": \"https://example.com\"}")),
        Arguments.of("a field in the place of the facts", "trial.form", "field",
            Models.form("trial", "{\"type\": \"textfield\", \"id\": \"field\", \"key\": \"facts\"}")),
        Arguments.of("a shown field among the facts", "trial.form", "field", Models.form("trial",
            "{\"type\": \"textfield\", \"id\": \"field\", \"key\": \"facts.contact\", \"disabled\": true}")),
        Arguments.of("a group in the place of the facts", "trial.form", "group",
            Models.form("trial", "{\"type\": \"group\", \"id\": \"group\", \"path\": \"facts\", \"components\": ["
                + "{\"type\": \"textfield\", \"id\": \"field\", \"key\": \"contact\"}]}")),
        Arguments.of("a form without an id", "trial.form", "form", "{\"components\": []}"),
        Arguments.of("a script file", "trial.groovy", "trial.groovy", "println 1"),
        Arguments.of("a page", "trial.html", "trial.html", "<html/>"),
        Arguments.of("a case model", "trial.cmmn", "trial.cmmn", "<definitions/>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("smuggledCode")
  void isRefusedWithAReasonAndNothingIsDeployed(String kind, String file, String element, String content) {
    DeploymentBuilder deployment = desk.engine().getRepositoryService().createDeployment()
        .addString("harmless.dmn", Models.decision())
        .addString(file, content);

    assertThatThrownBy(deployment::deploy)
        .as(kind)
        .isInstanceOf(ParseException.class)
        .hasMessageStartingWith("The file " + file + " is refused because of the element \"" + element + "\": ");
    assertThat(desk.engine().getRepositoryService().createDeploymentQuery().count()).isZero();
    assertThat(desk.engine().getRepositoryService().createDecisionDefinitionQuery().count()).isZero();
  }

  @Test
  void modelsThatOnlyDescribeWorkAreAccepted() {
    assertThatCode(() -> desk.engine().getRepositoryService().createDeployment()
        .addString("processes/trial.bpmn", Models.process(WORK))
        .addString("decisions/trial.dmn", Models.decision(" expressionLanguage=\"feel\"",
            "<outputEntry id=\"o\" expressionLanguage=\"https://www.omg.org/spec/DMN/20191111/FEEL/\">"
                + "<text>\"a\"</text></outputEntry>"))
        .addString("processes/forms/trial.form",
            Models.form("trial", "{\"type\": \"textfield\", \"id\": \"f\", \"key\": \"outcome\"}"))
        .deploy()).doesNotThrowAnyException();
  }

  @Test
  void aPersonCannotDeployUnderTheProductsName() {
    desk.as("analyst", () -> assertThatThrownBy(() -> desk.engine().getRepositoryService().createDeployment()
        .source(ModelDeployer.SOURCE).addString("trial.dmn", Models.decision()).deploy())
        .isInstanceOf(ParseException.class)
        .hasMessageContaining("belongs to the product"));
  }

  @Test
  @DisplayName("Without a time to live no process is deployed: history must end (AR-2)")
  void aProcessWithoutTimeToLiveIsRefused() {
    assertThatThrownBy(() -> desk.deploy("trial.bpmn",
        Models.step("<userTask id='step'/>").replace("camunda:historyTimeToLive=\"P1D\"", "")))
        .hasStackTraceContaining("History Time To Live");
  }

  @Test
  void theReasonIsGivenInThePersonsLanguage() {
    LocaleContextHolder.setLocale(Locale.forLanguageTag("zh"));
    assertThatThrownBy(() -> desk.deploy("trial.groovy", "1"))
        .hasMessage("文件 trial.groovy 被拒绝，原因在元素“trial.groovy”：只能部署 .bpmn、.dmn 和 .form 文件。");
  }

  private static Arguments step(String kind, String element, String step) {
    return Arguments.of(kind, "trial.bpmn", element, Models.step(step));
  }

  private static String task(String attributes, String extensions) {
    return "<userTask id='step' %s><extensionElements>%s</extensionElements></userTask>"
        .formatted(attributes, extensions);
  }
}
