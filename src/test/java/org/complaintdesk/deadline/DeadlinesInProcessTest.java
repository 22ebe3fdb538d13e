package org.complaintdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complaintdesk.deadline.calendar.Desk.at;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.complaintdesk.deadline.calendar.BusinessCalendar;
import org.complaintdesk.deadline.calendar.CalendarFunctions;
import org.complaintdesk.deadline.calendar.DayKind;
import org.complaintdesk.deadline.calendar.Desk;
import org.complaintdesk.deadline.calendar.NoticedDay;
import org.complaintdesk.deadline.record.Assessment;
import org.complaintdesk.deadline.record.Counting;
import org.complaintdesk.deadline.record.DeadlineExplanation;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.DeadlineRepository;
import org.complaintdesk.deadline.record.DecisionDesk;
import org.complaintdesk.deadline.record.DecisionTrace;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.deadline.record.PauseRepository;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.deadline.record.ReminderRepository;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.engine.CalendarFeel;
import org.complaintdesk.process.AddedFacts;
import org.complaintdesk.process.FactSource;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag(DeskTest.OF_ITS_OWN)
@DisplayName("Deadlines in running processes")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    classes = DeadlinesInProcessTest.Setup.class,
    properties = {
        "spring.datasource.url=jdbc:h2:mem:deadlines;DB_CLOSE_DELAY=-1",
        "spring.liquibase.change-log=classpath:deadline/changelog.yaml",
        "spring.jpa.hibernate.ddl-auto=validate",
        "spring.jpa.open-in-view=false"
    })
class DeadlinesInProcessTest {

  private static int lastNumber;

  @Autowired
  private RuntimeService runtime;
  @Autowired
  private TaskService tasks;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private Deadlines deadlines;
  @Autowired
  private ProvisionalDeadlines provisionalDeadlines;
  @Autowired
  private RecordedFacts facts;

  private final String number = "C-" + ++lastNumber;

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

  @Test
  @DisplayName("A decided deadline is on record with its rules, version and skipped days (DL-8)")
  void recordsDeadlines() {
    receive("product-quality", 3, "2026-09-30 15:00");

    assertThat(deadlines.of(new CaseNumber(number))).extracting(ExplainedDeadline::kind)
        .containsExactlyInAnyOrderElementsOf(DeadlineKind.OURS);
    ExplainedDeadline due = deadlines.of(new CaseNumber(number)).get(5);
    assertThat(due.at()).isEqualTo(at("2026-10-10 18:00"));
    assertThat(due.businessDays()).isEqualTo(3);
    assertThat(due.countedFrom()).isEqualTo(at("2026-09-30 15:00"));
    assertThat(due.skipped()).hasSize(7);
    assertThat(due.provisional()).isFalse();
    assertThat(due.rules()).anySatisfy(rule -> {
      assertThat(rule.decision()).isEqualTo("handling-days");
      assertThat(rule.rule()).isEqualTo("rule-product-quality");
      assertThat(rule.version()).isPositive();
      assertThat(rule.description()).contains("DL-1");
    });
    assertThat(deadlines.of(new CaseNumber(number)).get(1).inBusinessDays()).isFalse();
    assertThat(fact("dueAt")).isEqualTo(Date.from(at("2026-10-10 18:00")));
    assertThat(task("handle").getDueDate()).isEqualTo(Date.from(at("2026-10-10 18:00")));
  }

  @Test
  @DisplayName("Waiting for the customer moves deadlines and open tasks together (DL-6)")
  void waitMovesTasks() {
    receive("billing", 3, "2026-11-12 10:00");
    clock("2026-11-13 09:00");
    String wait = waitForCustomer("proof is missing");
    assertThat(deadlines.pausesOf(new CaseNumber(number))).anyMatch(RecordedPause::open);

    clock("2026-11-17 11:00");
    answer(wait);

    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.DUE)).contains(at("2026-11-18 18:00"));
    assertThat(fact("dueAt")).isEqualTo(Date.from(at("2026-11-18 18:00")));
    assertThat(fact("respondBy")).isEqualTo(Date.from(at("2026-11-16 20:00")));
    assertThat(task("handle").getDueDate()).isEqualTo(Date.from(at("2026-11-18 18:00")));
    assertThat(task("other").getDueDate()).isNull();
    assertThat(deadlines.of(new CaseNumber(number)).get(5).plannedAt()).isEqualTo(at("2026-11-16 18:00"));
    assertThat(deadlines.pausesOf(new CaseNumber(number))).containsExactly(
        new RecordedPause("proof is missing", at("2026-11-13 09:00"), at("2026-11-17 11:00")));
    assertThat(deadlines.pausesOf(new CaseNumber(number))).noneMatch(RecordedPause::open);
  }

  @Test
  @DisplayName("A task that ends together with the wait keeps the due date it had")
  void finishedTaskKeepsDueDate(@Autowired HistoryService history) {
    receive("billing", 3, "2026-11-12 10:00");
    clock("2026-11-13 09:00");
    String wait = waitForCustomer("proof is missing");
    clock("2026-11-17 11:00");
    answer(wait);

    assertThat(history.createHistoricTaskInstanceQuery().processInstanceId(wait).singleResult().getDueDate())
        .isEqualTo(Date.from(at("2026-11-16 18:00")));
    assertThat(task("handle").getDueDate()).isEqualTo(Date.from(at("2026-11-18 18:00")));
  }

  @Test
  @DisplayName("Waits side by side each close their own pause and count once")
  void waitsSideBySide() {
    receive("other", 3, "2026-11-09 10:00");
    clock("2026-11-10 09:00");
    String first = waitForCustomer("one department asks");
    clock("2026-11-11 09:00");
    String second = waitForCustomer("another department asks");
    clock("2026-11-12 09:00");
    answer(first);
    assertThat(deadlines.pausesOf(new CaseNumber(number))).anyMatch(RecordedPause::open);
    clock("2026-11-13 09:00");
    answer(second);

    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.ASSESS)).contains(at("2026-11-12 14:00"));
    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.DUE)).contains(at("2026-11-19 18:00"));
    assertThat(deadlines.pausesOf(new CaseNumber(number))).noneMatch(RecordedPause::open);
  }

  @Test
  @DisplayName("A wait that is cancelled closes its pause as well")
  void cancelledWait() {
    receive("billing", 3, "2026-11-12 10:00");
    clock("2026-11-13 09:00");
    String wait = waitForCustomer("proof is missing");
    clock("2026-11-13 11:00");
    runtime.deleteProcessInstance(wait, "no longer needed");

    assertThat(deadlines.pausesOf(new CaseNumber(number))).noneMatch(RecordedPause::open);
    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.RESPOND)).contains(at("2026-11-12 20:00"));
  }

  @Test
  @DisplayName("Deciding again for the same class and urgency keeps the record, even with a changed table")
  void keepsRecord() {
    receive("billing", 3, "2026-11-12 10:00");
    DmnModelInstance edited = DecisionDesk.shipped();
    edited.<OutputEntry>getModelElementById("billing-then-handling-days").getText().setTextContent("4");
    String deployment = repository.createDeployment()
        .addModelInstance("complaint-deadlines.dmn", edited).deploy().getId();
    try {
      clock("2026-11-12 11:00");
      assessAgain("billing", 3);
      assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.HANDLE)).contains(at("2026-11-16 18:00"));
      assertThat(deadlines.historyOf(new CaseNumber(number))).hasSize(6);

      assessAgain("billing", 2);
      assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.HANDLE)).contains(at("2026-11-18 18:00"));
      assertThat(fact("solveBy")).isEqualTo(Date.from(at("2026-11-14 10:00")));
      assertThat(task("handle").getDueDate()).isEqualTo(Date.from(at("2026-11-14 10:00")));
      assertThat(deadlines.historyOf(new CaseNumber(number))).hasSize(12);
      assertThat(deadlines.historyOf(new CaseNumber(number)).subList(0, 6)).allSatisfy(
          replaced -> assertThat(replaced.replacedAt()).isEqualTo(at("2026-11-12 11:00")));
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  @DisplayName("A new assessment starts from receipt with the waits so far applied")
  void newAssessmentKeepsWaits() {
    receive("billing", 3, "2026-11-12 10:00");
    clock("2026-11-13 09:00");
    String wait = waitForCustomer("proof is missing");
    clock("2026-11-17 11:00");
    answer(wait);

    assessAgain("product-quality", 3);

    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.HANDLE)).contains(at("2026-11-19 18:00"));
  }

  @Test
  @DisplayName("The end of a complaint closes open pauses")
  void endClosesPauses() {
    receive("billing", 3, "2026-11-12 10:00");
    clock("2026-11-13 09:00");
    waitForCustomer("proof is missing");
    clock("2026-11-17 11:00");
    deadlines.end(new CaseNumber(number));

    assertThat(deadlines.pausesOf(new CaseNumber(number))).extracting(RecordedPause::to)
        .containsExactly(at("2026-11-17 11:00"));
    assertThat(deadlines.pausesOf(new CaseNumber(number))).noneMatch(RecordedPause::open);
  }

  @Test
  @DisplayName("A deadline without an official notice is provisional, and stays so until the notice is there (DL-4)")
  void marksProvisional() {
    receive("product-quality", 3, "2026-12-30 15:00");

    assertThat(deadlines.of(new CaseNumber(number)).get(5).at()).isEqualTo(at("2027-01-05 18:00"));
    assertThat(deadlines.of(new CaseNumber(number)).get(5).provisional()).isTrue();
    assertThat(deadlines.of(new CaseNumber(number)).get(0).provisional()).isFalse();
    assertThat(provisionalDeadlines.recount()).doesNotContain(new CaseNumber(number));
    assertThat(deadlines.historyOf(new CaseNumber(number))).hasSize(6);
  }

  @Test
  @DisplayName("The notice of the new year moves provisional deadlines with their tasks (DL-4)")
  void noticeMovesProvisional(
      @Autowired DeadlineRepository records,
      @Autowired PauseRepository pauses,
      @Autowired ReminderRepository reminders,
      @Autowired ProcessDeadlines processes,
      @Autowired Clock clock,
      @Autowired PlatformTransactionManager transactions) {
    receive("product-quality", 3, "2026-12-30 15:00");
    var notices = new ArrayList<>(Desk.NOTICES);
    notices.add(new NoticedDay(at("2027-01-01 00:00").atZone(Desk.ZONE).toLocalDate(), DayKind.HOLIDAY, "元旦"));
    notices.add(new NoticedDay(at("2027-01-04 00:00").atZone(Desk.ZONE).toLocalDate(), DayKind.HOLIDAY, "元旦"));
    var told = new ArrayList<Object>();
    var withNotice = new Deadlines(
        records, pauses, reminders, new BusinessCalendar(Desk.ZONE, Desk.CLOSE, notices), processes, clock, told::add);

    Boolean changed = new TransactionTemplate(transactions)
        .execute(status -> withNotice.recount(new CaseNumber(number)));

    assertThat(changed).isTrue();
    assertThat(told).as("the watch moves its timer").contains(new DeadlinesMoved(new CaseNumber(number)));
    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.DUE)).contains(at("2027-01-06 18:00"));
    assertThat(deadlines.of(new CaseNumber(number))).noneMatch(ExplainedDeadline::provisional);
    assertThat(deadlines.of(new CaseNumber(number)).get(5).rules()).isNotEmpty();
    assertThat(task("handle").getDueDate()).isEqualTo(Date.from(at("2027-01-06 18:00")));
  }

  @Test
  @DisplayName("An official notice moves the provisional limits of an escalation, too, each on record anew (DL-4, ES-4)")
  void noticeMovesLimits(
      @Autowired DeadlineRepository records,
      @Autowired ReminderRepository reminders,
      @Autowired ProcessDeadlines processes,
      @Autowired BusinessCalendar calendar,
      @Autowired EscalationLimits limits,
      @Autowired Clock clock,
      @Autowired PlatformTransactionManager transactions) {
    Instant escalatedAt = at("2026-12-30 15:00");
    receive("product-quality", 3, "2026-12-30 15:00");
    limits.record(new CaseNumber(number), new Assessment("product-quality", 3, escalatedAt), escalatedAt,
        new DeadlinePlan(
        new DeadlineSchedule(Map.of(
            DeadlineKind.JUDGE, Counting.inHours(at("2026-12-30 19:00")),
            DeadlineKind.SETTLE, Counting.inBusinessDays(calendar.addBusinessDays(escalatedAt, 3)))),
        Map.of()));
    var notices = new ArrayList<>(Desk.NOTICES);
    notices.add(new NoticedDay(at("2027-01-01 00:00").atZone(Desk.ZONE).toLocalDate(), DayKind.HOLIDAY, "元旦"));
    notices.add(new NoticedDay(at("2027-01-04 00:00").atZone(Desk.ZONE).toLocalDate(), DayKind.HOLIDAY, "元旦"));
    var told = new ArrayList<Object>();
    var withNotice = new EscalationLimits(
        records, reminders, new BusinessCalendar(Desk.ZONE, Desk.CLOSE, notices), processes, clock, told::add);

    Boolean changed = new TransactionTemplate(transactions)
        .execute(status -> withNotice.recount(new CaseNumber(number)));

    assertThat(changed).isTrue();
    assertThat(told).containsExactly(new DeadlinesMoved(new CaseNumber(number)));
    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.SETTLE)).contains(at("2027-01-06 18:00"));
    assertThat(deadlines.historyOf(new CaseNumber(number))).filteredOn(limit -> limit.kind() == DeadlineKind.SETTLE)
        .hasSize(2);
    assertThat(deadlines.historyOf(new CaseNumber(number))).filteredOn(limit -> limit.kind() == DeadlineKind.JUDGE)
        .hasSize(1);
  }

  @Test
  @DisplayName("Without a deadline class nothing is recorded and the error names what is missing")
  void refusesMissingClass() {
    Map<String, Object> variables = new HashMap<>();
    variables.put("deadlineClass", null);
    variables.put("urgency", 3);
    variables.put("receivedAt", Date.from(at("2026-11-12 10:00")));

    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("case", number, variables))
        .hasStackTraceContaining("deadlineClass");
    assertThat(deadlines.of(new CaseNumber(number))).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
  }

  private void receive(String deadlineClass, int urgency, String moment) {
    clock(moment);
    runtime.startProcessInstanceByKey("case", number, Map.of(
        "deadlineClass", deadlineClass, "urgency", urgency, "receivedAt", Date.from(at(moment))));
  }

  private void assessAgain(String deadlineClass, int urgency) {
    tasks.complete(task("other").getId(), Map.of("deadlineClass", deadlineClass, "urgency", urgency));
  }

  private String waitForCustomer(String reason) {
    return runtime.startProcessInstanceByKey("wait", number, Map.of(
        "waitReason", reason)).getId();
  }

  private void answer(String wait) {
    Task task = tasks.createTaskQuery().processInstanceId(wait).singleResult();
    tasks.complete(task.getId());
  }

  private Task task(String definitionKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(definitionKey).singleResult();
  }

  private Object fact(String name) {
    return facts.read(number, name);
  }

  private static void clock(String moment) {
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

  @Configuration(proxyBeanMethods = false)
  @AutoConfigurationPackage
  @ComponentScan(
      basePackageClasses = Deadlines.class,
      excludeFilters = {
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = {".*Test.*", ".*\\.deadline\\.watch\\..*"}),
          @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = {DeadlineFacts.class, DeadlineRecord.class,
              DeadlineExplanation.class, WaitsOfComplaint.class, MetDeadlines.class})})
  @ImportAutoConfiguration({
      DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class, JpaRepositoriesAutoConfiguration.class,
      TransactionAutoConfiguration.class, LiquibaseAutoConfiguration.class})
  static class Setup {

    /** There are no complaints beside these deadlines: the process itself brings what they depend on. */
    @Bean
    FactSource deadlinesAlone(ObjectProvider<Deadlines> deadlines) {
      return new FactSource() {

        @Override
        public boolean knows(String fact) {
          return true;
        }

        @Override
        public boolean has(String caseNumber) {
          return true;
        }

        @Override
        public Object read(String caseNumber, String fact) {
          return Stream.of(DeadlineKind.values()).filter(kind -> kind.variable().equals(fact)).findFirst()
              .flatMap(kind -> deadlines.getObject().at(new CaseNumber(caseNumber), kind)).map(Date::from).orElse(null);
        }
      };
    }

    @Bean
    RecordedFacts recordedFacts(ObjectProvider<FactSource> sources, ObjectProvider<AddedFacts> added) {
      return new RecordedFacts(sources, added);
    }

    /** The case that runs, for expressions. */
    @Bean
    Map<String, Object> complaint(RecordedFacts facts) {
      return new AbstractMap<>() {

        @Override
        public Object get(Object fact) {
          return facts.of("C-" + lastNumber).get(fact);
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
          return Set.of();
        }
      };
    }

    @Bean
    Clock clock() {
      return new Clock() {
        @Override
        public ZoneId getZone() {
          return Desk.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return ClockUtil.getCurrentTime().toInstant();
        }
      };
    }

    @Bean
    ProcessEngineFactoryBean processEngine(
        DataSource dataSource,
        PlatformTransactionManager transactions,
        CalendarFunctions functions,
        DecisionTrace trace,
        ApplicationContext context) {
      var decisions = new DefaultDmnEngineConfiguration();
      decisions.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(trace)));
      decisions.setCustomPostDecisionEvaluationListeners(new ArrayList<>(List.of(trace)));
      var configuration = new SpringProcessEngineConfiguration();
      configuration.setApplicationContext(context);
      configuration.setDataSource(dataSource);
      configuration.setTransactionManager(transactions);
      configuration.setDatabaseSchemaUpdate("true");
      configuration.setJobExecutorActivate(false);
      configuration.setHistory("full");
      configuration.setDmnEngineConfiguration(decisions);
      configuration.setDmnFeelCustomFunctionProviders(new ArrayList<>(List.of(new CalendarFeel(functions))));
      var factory = new ProcessEngineFactoryBean();
      factory.setProcessEngineConfiguration(configuration);
      return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
      return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
      return engine.getTaskService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
      return engine.getHistoryService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
      return engine.getRepositoryService();
    }
  }
}
