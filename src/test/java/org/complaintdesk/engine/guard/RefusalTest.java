package org.complaintdesk.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.engine.GuardedEngine;
import org.complaintdesk.engine.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.OptimisticLockingFailureException;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What somebody asks for wrongly is refused with one line in the log, and nothing of what was entered")
class RefusalTest {

  private static final String ENTERED = "李明 13812345678";

  private static GuardedEngine desk;

  @BeforeAll
  static void startDesk() {
    JavaDelegate refuses = execution -> {
      throw new NotSo();
    };
    JavaDelegate fails = execution -> {
      throw new IllegalStateException("The knowledge base is gone.");
    };
    JavaDelegate isBehind = execution -> {
      throw new OptimisticLockingFailureException("Somebody else was quicker.");
    };
    desk = new GuardedEngine(Map.of("refuses", refuses, "fails", fails, "isBehind", isBehind));
    desk.deploy("assess.form", Models.form("assess", """
        {"type": "number", "id": "f1", "key": "amount", "label": "Amount"}"""));
    desk.deploy("trial.bpmn", Models.step(
        "<userTask id='step' camunda:formRef='assess' camunda:formRefBinding='latest'/>"));
  }

  @AfterAll
  static void stopDesk() {
    desk.close();
  }

  /** A refusal of the desk's own. */
  private static class NotSo extends RefusedException {

    NotSo() {
      super("NOT_SO");
    }
  }

  @Test
  @DisplayName("a value that the form does not take")
  void wrongInput(CapturedOutput log) {
    String task = startedTask("trial");

    assertThatThrownBy(() -> complete(task, Map.of("amount", ENTERED))).isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("Amount");
    assertThatThrownBy(() -> complete(task, Map.of(ENTERED, 1))).isInstanceOf(FormFieldValidationException.class);

    assertThat(lines(log)).hasSize(2)
        .allMatch(line -> line.contains("INFO") && line.endsWith("was refused (FormFieldValidationException)."));
    assertThat(log).doesNotContain(ENTERED);
    complete(task, Map.of("amount", 5));
  }

  @Test
  @DisplayName("a model that the product does not run")
  void refusedModel(CapturedOutput log) {
    String script = Models.step("<scriptTask id='step' scriptFormat='groovy'><script>1</script></scriptTask>");

    assertThatThrownBy(() -> desk.deploy("script.bpmn", script)).isInstanceOf(ParseException.class)
        .hasMessageContaining("Scripts");

    assertThat(lines(log)).hasSize(1).allMatch(line -> line.endsWith("was refused (ParseException)."));
  }

  @Test
  @DisplayName("a refusal of the desk, from wherever in a step it comes")
  void refusedByTheDesk(CapturedOutput log) {
    String task = startedTask(afterAWait("refusing", "${refuses}"));

    assertThatThrownBy(() -> complete(task, Map.of())).isInstanceOf(NotSo.class);

    assertThat(lines(log)).hasSize(1).allMatch(line -> line.endsWith("was refused (NOT_SO)."));
    assertThat(desk.engine().getTaskService().createTaskQuery().taskId(task).count()).as("nothing changed").isOne();
  }

  @Test
  @DisplayName("nothing at all where somebody else was quicker: it is tried again, and then told to whoever asked")
  void somebodyElseWasQuicker(CapturedOutput log) {
    String task = startedTask(afterAWait("overtaken", "${isBehind}"));

    assertThatThrownBy(() -> complete(task, Map.of())).isInstanceOf(OptimisticLockingFailureException.class);

    assertThat(lines(log)).isEmpty();
  }

  @Test
  @DisplayName("a failure of the desk itself is told with its whole stack")
  void realFailure(CapturedOutput log) {
    String task = startedTask(afterAWait("failing", "${fails}"));

    assertThatThrownBy(() -> complete(task, Map.of())).isInstanceOf(IllegalStateException.class);

    assertThat(log).contains("ERROR", "ENGINE-16004", "The knowledge base is gone.", "at org.complaintdesk.engine");
  }

  /** What was written since the engine started. */
  private static List<String> lines(CapturedOutput log) {
    return log.getAll().lines().dropWhile(line -> !line.contains("ENGINE-00001")).skip(1).toList();
  }

  private static String afterAWait(String key, String delegate) {
    desk.deploy(key + ".bpmn", Models.process("""
        <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="start"/><sequenceFlow id="to-wait" sourceRef="start" targetRef="wait"/>
          <userTask id="wait" camunda:assignee="junior"/><sequenceFlow id="to-step" sourceRef="wait" targetRef="step"/>
          <serviceTask id="step" camunda:delegateExpression="%s"/>
        </process>""".formatted(key, delegate)));
    return key;
  }

  private static String startedTask(String process) {
    String instance = desk.engine().getRuntimeService().startProcessInstanceByKey(process).getId();
    return desk.engine().getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  private static void complete(String task, Map<String, Object> input) {
    desk.as("junior", () -> desk.engine().getTaskService().complete(task, input));
  }
}
