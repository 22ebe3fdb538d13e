package org.complaintdesk.deadline;

import static org.complaintdesk.deadline.calendar.Desk.at;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Date;
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
import org.complaintdesk.deadline.calendar.CalendarFunctions;
import org.complaintdesk.deadline.calendar.Desk;
import org.complaintdesk.deadline.record.DeadlineExplanation;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.DecisionTrace;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.engine.CalendarFeel;
import org.complaintdesk.process.AddedFacts;
import org.complaintdesk.process.FactSource;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.story.CaseFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * An engine with deadlines and nothing else of the desk. It is not annotated as a configuration: the desk of the other
 * tests would find it and start it, too.
 */
@AutoConfigurationPackage
@ComponentScan(
    basePackageClasses = Deadlines.class,
    excludeFilters = {
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = {".*Test.*", ".*\\.deadline\\.watch\\..*"}),
        @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = {DeadlineSectionSource.class,
            DeadlineFacts.class, DeadlineExplanation.class, WaitsOfComplaint.class, ThinkingTime.class, AppealWords.class,
            CustomerWaits.class, MetDeadlines.class})})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class, JpaRepositoriesAutoConfiguration.class,
    TransactionAutoConfiguration.class, LiquibaseAutoConfiguration.class})
class DeadlineEngine {

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

  /** No case file tells of a wait here, and nobody thinks a proposal over. */
  @Bean
  CustomerWaits customerWaits(Deadlines deadlines) {
    return new CustomerWaits(deadlines, mock(ThinkingTime.class), mock(CaseFile.class));
  }

  /** The case that runs, for expressions. */
  @Bean
  Map<String, Object> complaint(RecordedFacts facts) {
    return new AbstractMap<>() {

      @Override
      public Object get(Object fact) {
        return facts.of(DeadlineCase.currentNumber()).get(fact);
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
