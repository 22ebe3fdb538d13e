package org.complaintdesk.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.complaintdesk.engine.GuardedEngine;
import org.complaintdesk.engine.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A model that would keep the desk busy for ever is refused within seconds")
class ModelLimitsTest {

  private static GuardedEngine desk;

  @BeforeAll
  static void startDesk() {
    desk = new GuardedEngine(Map.of());
  }

  @AfterAll
  static void stopDesk() {
    desk.close();
  }

  @AfterEach
  void clear() {
    desk.engine().getRepositoryService().createDeploymentQuery().list()
        .forEach(deployment -> desk.engine().getRepositoryService().deleteDeployment(deployment.getId(), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"trial.bpmn", "trial.dmn", "trial.form"})
  @Timeout(20)
  @DisplayName("one of 20 MB")
  void large(String file) {
    String content = Models.step("<userTask id='step'><documentation>" + "x".repeat(20_000_000) + "</documentation></userTask>");

    assertThatThrownBy(() -> desk.deploy(file, content)).isInstanceOf(ParseException.class)
        .hasMessageContaining("20 MB");
    assertThat(desk.engine().getRepositoryService().createDeploymentQuery().count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"trial.bpmn", "trial.bpmn20.xml", "trial.dmn"})
  @Timeout(20)
  @DisplayName("one of 300,000 elements")
  void manyElements(String file) {
    String content = Models.step("<userTask id='s'/>" + "<task/>".repeat(300_000));

    assertThatThrownBy(() -> desk.deploy(file, content)).isInstanceOf(ParseException.class)
        .hasMessageContaining("elements");
  }

  @Test
  @Timeout(20)
  @DisplayName("one whose elements stand thousands of levels deep in each other")
  void deep() {
    String content = Models.step("<subProcess>".repeat(20_000) + "</subProcess>".repeat(20_000));

    assertThatThrownBy(() -> desk.deploy("trial.bpmn", content)).isInstanceOf(ParseException.class)
        .hasMessageContaining("levels deep");
  }

  @Test
  @Timeout(20)
  @DisplayName("a process that calls itself, in one model")
  void callsItself() {
    assertThatThrownBy(() -> desk.deploy("a.bpmn", calling("a", "a"))).isInstanceOf(ParseException.class)
        .hasMessageContaining("\"call-a\"").hasMessageContaining("a → a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${'a'}", "#{\"a\"}"})
  @DisplayName("a process that calls itself by an expression that is a name")
  void callsItselfByText(String called) {
    assertThatThrownBy(() -> desk.deploy("a.bpmn", calling("a", called.replace("\"", "&quot;"))))
        .isInstanceOf(ParseException.class);
  }

  @Test
  @DisplayName("processes that call each other in a circle, deployed together or one after the other")
  void circle() {
    assertThatThrownBy(() -> desk.engine().getRepositoryService().createDeployment()
        .addString("a.bpmn", calling("a", "b")).addString("b.bpmn", calling("b", "a")).deploy())
        .isInstanceOf(ParseException.class).hasMessageContaining("a → b → a");
    desk.deploy("a.bpmn", calling("a", "b"));
    desk.deploy("b.bpmn", calling("b", "c"));
    assertThatThrownBy(() -> desk.deploy("c.bpmn", calling("c", "a"))).isInstanceOf(ParseException.class)
        .hasMessageContaining("c → a → b → c");

    assertThatCode(() -> desk.deploy("c.bpmn", calling("c", "d"))).doesNotThrowAnyException();
    assertThatCode(() -> desk.deploy("b.bpmn", calling("b", "c").replace("name=\"B\"", "name=\"Other\"")))
        .doesNotThrowAnyException();
  }

  @Test
  @Timeout(20)
  @DisplayName("what only shows when it runs ends there, and nothing is left of it")
  void circleByVariable() {
    desk.deploy("a.bpmn", calling("a", "${other}"));

    assertThatThrownBy(() -> desk.engine().getRuntimeService().startProcessInstanceByKey("a", Map.of("other", "a")))
        .isInstanceOf(ProcessEngineException.class).hasMessageContaining("call each other");
    assertThat(desk.engine().getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  @DisplayName("a model ten times as large as any of the product is taken")
  void ordinary() {
    String tasks = IntStream.range(0, 2_000).mapToObj(i -> "<userTask id='t" + i + "'/>").collect(Collectors.joining());

    long begin = System.currentTimeMillis();
    desk.deploy("trial.bpmn", Models.step("<userTask id='step'/>" + tasks));
    assertThat(Duration.ofMillis(System.currentTimeMillis() - begin)).isLessThan(Duration.ofSeconds(15));
  }

  private static String calling(String process, String called) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
        <process id="%1$s" name="%3$s" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="start"/>
        <sequenceFlow id="to-call" sourceRef="start" targetRef="call-%1$s"/>
        <callActivity id="call-%1$s" calledElement="%2$s"><extensionElements>
          <camunda:in variables="all"/></extensionElements></callActivity></process></definitions>
        """.formatted(process, called, process.toUpperCase());
  }
}
