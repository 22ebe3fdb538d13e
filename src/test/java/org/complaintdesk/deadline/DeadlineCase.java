package org.complaintdesk.deadline;

import static org.complaintdesk.deadline.calendar.Desk.at;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.complaintdesk.deadline.record.DecisionDesk;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** One case in an engine with deadlines and nothing else of the desk: it is received, waits and is assessed again. */
@Tag(DeskTest.OF_ITS_OWN)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    classes = DeadlineEngine.class,
    properties = {
        "spring.datasource.url=jdbc:h2:mem:deadlines;DB_CLOSE_DELAY=-1",
        "spring.liquibase.change-log=classpath:deadline/changelog.yaml",
        "spring.jpa.hibernate.ddl-auto=validate",
        "spring.jpa.open-in-view=false"
    })
abstract class DeadlineCase {

  private static int lastNumber;

  @Autowired
  protected RuntimeService runtime;
  @Autowired
  protected RepositoryService repository;
  @Autowired
  protected Deadlines deadlines;
  @Autowired
  private TaskService tasks;
  @Autowired
  private RecordedFacts facts;

  protected final String number = "C-" + ++lastNumber;

  /** The number of the case that runs. */
  static String currentNumber() {
    return "C-" + lastNumber;
  }

  @BeforeEach
  void deploy() {
    repository.createDeployment()
        .addModelInstance("case.bpmn", caseProcess())
        .addModelInstance("wait.bpmn", waitProcess())
        .addModelInstance("complaint-deadlines.dmn", DecisionDesk.shipped())
        .enableDuplicateFiltering(true)
        .deploy();
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  /** A complaint of that class and urgency comes in. */
  void receive(String deadlineClass, int urgency, String moment) {
    clock(moment);
    runtime.startProcessInstanceByKey("case", number, Map.of(
        "deadlineClass", deadlineClass, "urgency", urgency, "receivedAt", Date.from(at(moment))));
  }

  void assessAgain(String deadlineClass, int urgency) {
    tasks.complete(task("other").getId(), Map.of("deadlineClass", deadlineClass, "urgency", urgency));
  }

  /** The clock stops; what is returned runs until the customer answers. */
  String waitForCustomer(String reason) {
    return runtime.startProcessInstanceByKey("wait", number, Map.of(
        "waitReason", reason)).getId();
  }

  void answer(String wait) {
    Task task = tasks.createTaskQuery().processInstanceId(wait).singleResult();
    tasks.complete(task.getId());
  }

  Task task(String definitionKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(definitionKey).singleResult();
  }

  Object fact(String name) {
    return facts.read(number, name);
  }

  static void clock(String moment) {
    ClockUtil.setCurrentTime(Date.from(at(moment)));
  }

  private static BpmnModelInstance caseProcess() {
    return Bpmn.createExecutableProcess("case").camundaHistoryTimeToLive(1)
        .startEvent()
        .businessRuleTask("decide").camundaDecisionRef("complaint-deadlines")
        .camundaExecutionListenerDelegateExpression("end", "${recordDeadlines}")
        .parallelGateway("fork")
        .userTask("handle").camundaDueDate("${complaint.dueAt}")
        .endEvent()
        .moveToNode("fork")
        .userTask("other")
        .businessRuleTask("decide-again").camundaDecisionRef("complaint-deadlines")
        .camundaExecutionListenerDelegateExpression("end", "${recordDeadlines}")
        .connectTo("other")
        .done();
  }

  private static BpmnModelInstance waitProcess() {
    return Bpmn.createExecutableProcess("wait").camundaHistoryTimeToLive(1)
        .startEvent()
        .serviceTask("stop").camundaDelegateExpression("${stopClock}")
        .userTask("answer").camundaDueDate("${complaint.dueAt}")
        .camundaExecutionListenerDelegateExpression("end", "${restartClock}")
        .serviceTask("restart").camundaDelegateExpression("${restartClock}")
        .endEvent()
        .done();
  }
}
