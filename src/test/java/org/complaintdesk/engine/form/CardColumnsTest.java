package org.complaintdesk.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.view.CaseCard;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.engine.GuardedEngine;
import org.complaintdesk.engine.Models;
import org.complaintdesk.tasklist.TaskCards;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The columns of a task list tell the cases as they are, to whoever may read the tasks")
class CardColumnsTest {

  private static final List<String> GROUP = List.of("senior-agent");
  private static final Map<CaseNumber, CaseCard> CASES = new HashMap<>();
  private static final List<Collection<CaseNumber>> QUESTIONS = new ArrayList<>();
  private static GuardedEngine desk;

  private final TaskService tasks = desk.engine().getTaskService();
  private String[] ids;

  @BeforeAll
  static void startDesk() {
    TaskCards cards = (caseNumbers, language) -> {
      QUESTIONS.add(caseNumbers);
      return caseNumbers.stream().filter(CASES::containsKey).collect(Collectors.toMap(number -> number, CASES::get));
    };
    desk = new GuardedEngine(Map.of("cards", cards), true);
    desk.deploy("trial.bpmn", Models.step("<userTask id='step' camunda:candidateGroups='senior-agent'/>"));
  }

  @AfterAll
  static void stopDesk() {
    desk.close();
  }

  @BeforeEach
  void twoComplaints() {
    start("C-1");
    start("C-2");
    ids = tasks.createTaskQuery().list().stream().map(Task::getId).toArray(String[]::new);
    CASES.put(new CaseNumber("C-1"), new CaseCard("C-1", "李*", "Network", "1"));
    CASES.put(new CaseNumber("C-2"), new CaseCard("C-2", "王*", "Tariff", "3"));
    QUESTIONS.clear();
  }

  @AfterEach
  void clear() {
    CASES.clear();
    desk.engine().getRuntimeService().createProcessInstanceQuery().list().forEach(instance ->
        desk.engine().getRuntimeService().deleteProcessInstance(instance.getId(), "end of test"));
  }

  @Test
  @DisplayName("all of a page with one question to the records")
  void aPage() {
    assertThat(asked("caseNumber", "customer")).extracting(VariableInstance::getName, VariableInstance::getValue)
        .containsExactlyInAnyOrder(tuple("caseNumber", "C-1"), tuple("customer", "李*"), tuple("caseNumber", "C-2"),
            tuple("customer", "王*"));
    assertThat(QUESTIONS).singleElement().satisfies(numbers ->
        assertThat(numbers).containsExactlyInAnyOrder(new CaseNumber("C-1"), new CaseNumber("C-2")));
  }

  @Test
  @DisplayName("none that was not asked for, and without a question where no column was")
  void onlyWhatIsAsked() {
    assertThat(asked("customer")).extracting(VariableInstance::getName).containsExactly("customer", "customer");
    QUESTIONS.clear();
    assertThat(asked("amount")).isEmpty();
    assertThat(QUESTIONS).isEmpty();
  }

  @Test
  @DisplayName("none of tasks that the reader may not read")
  void onlyForReaders() {
    desk.as("guest", () -> assertThat(query(ids, "caseNumber").unlimitedList()).isEmpty());
    assertThat(QUESTIONS).isEmpty();
  }

  @Test
  @DisplayName("what is true now instead of what a task kept; what else a task keeps stays")
  void insteadOfCopies() {
    Task task = tasks.createTaskQuery().processInstanceBusinessKey("C-1").singleResult();
    tasks.setVariablesLocal(task.getId(), Map.of("customer", "old", "amount", 20));

    assertThat(asked("customer", "amount")).extracting(VariableInstance::getName, VariableInstance::getValue)
        .containsExactlyInAnyOrder(tuple("customer", "李*"), tuple("customer", "王*"), tuple("amount", 20));
  }

  @Test
  @DisplayName("what a model keeps under such a name where the task belongs to no case")
  void noCase() {
    CASES.clear();
    Task task = tasks.createTaskQuery().processInstanceBusinessKey("C-1").singleResult();
    tasks.setVariableLocal(task.getId(), "customer", "of the model");

    assertThat(asked("customer")).extracting(VariableInstance::getValue).containsExactly("of the model");
  }

  @Test
  @DisplayName("nothing where values are searched for, or variables of no certain task")
  void noListOfTasks() {
    desk.as("senior", GROUP, () -> {
      VariableInstanceQueryImpl search = query(ids, "customer");
      search.variableValueEquals("customer", "李*");
      assertThat(search.unlimitedList()).isEmpty();
      assertThat(runtimeQuery().variableNameIn("customer").listPage(0, 15)).isEmpty();
      assertThat(query(ids, "customer").count()).isZero();
    });
    assertThat(QUESTIONS).isEmpty();
  }

  /** As the engine's own interface to lists asks. */
  private List<VariableInstance> asked(String... names) {
    List<VariableInstance> answer = new ArrayList<>();
    desk.as("senior", GROUP, () -> answer.addAll(query(ids, names).unlimitedList()));
    return answer;
  }

  private static VariableInstanceQueryImpl query(String[] ids, String... names) {
    VariableInstanceQueryImpl query = runtimeQuery();
    query.disableBinaryFetching().disableCustomObjectDeserialization().variableNameIn(names).variableScopeIdIn(ids);
    return query;
  }

  private static VariableInstanceQueryImpl runtimeQuery() {
    return (VariableInstanceQueryImpl) desk.engine().getRuntimeService().createVariableInstanceQuery();
  }

  private static void start(String number) {
    desk.engine().getRuntimeService().startProcessInstanceByKey("trial", number);
  }
}
