package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DepartmentStaff;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.PostgresDeskTest;
import org.complaintdesk.support.Series;
import org.complaintdesk.support.Stopwatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much longer the first page of the shared task lists, and the search for the next jobs, take with 100,000 open
 * tasks and jobs than with 1,000, and what they take without our indexes. Not among the tests of every build:
 * {@code mvn test -Dtest=TaskListBenchmark}.
 */
class TaskListBenchmark {

  private static final int FEW = 1_000;
  private static final int MANY = 100_000;
  private static final String MORNING = "2026-11-12 10:00";
  /** By then every job is due: the backlog after a long stop. */
  private static final String MUCH_LATER = "2027-06-01 10:00";

  @Nested
  @DeskTest
  @DisplayName("Open tasks and jobs on H2")
  class OnH2 extends Measurement {

    /** H2 checks references row by row, but the copies of a case refer to each other. */
    @Override
    void prepare(JdbcClient database) {
      database.sql("set referential_integrity false").update();
    }
  }

  @Nested
  @PostgresDeskTest
  @DisplayName("Open tasks and jobs on PostgreSQL")
  class OnPostgres extends Measurement {
  }

  abstract static class Measurement {

    private static final String PAGE = "/list?firstResult=0&maxResults=15";
    private static final int JOBS_AT_ONCE = 12;
    /** Due dates lie within four weeks, however many there are. */
    private static final int MINUTES = 28 * 24 * 60;
    private static final Set<String> IDS = Set.of("ID_", "ROOT_PROC_INST_ID_", "PROC_INST_ID_", "PROCESS_INSTANCE_ID_",
        "PARENT_ID_", "SUPER_EXEC_", "BUSINESS_KEY_", "EXECUTION_ID_", "TASK_ID_", "VAR_SCOPE_", "RESOURCE_ID_");
    private static final String TASKS = "%s in (select ID_ from ACT_RU_TASK where PROC_INST_ID_ in (:instances))";
    /** Not all that a case knows: that would be millions. */
    private static final String READ_BY_LISTS = "(TASK_ID_ is not null or NAME_ = 'complaintNumber')";
    private static final Map<String, String> VARIED = Map.of(
        "ACT_RU_TASK.PRIORITY_", "mod(x, 10) * 10",
        "ACT_RU_TASK.ASSIGNEE_", "case when mod(x, 100) = 0 then 'junior' else ASSIGNEE_ end",
        "ACT_RU_TASK.CREATE_TIME_", "CREATE_TIME_ - mod(x, " + MINUTES + ") * interval '1' minute",
        "ACT_RU_TASK.DUE_DATE_", "DUE_DATE_ + (mod(x * 97, " + MINUTES + ") - 5000) * interval '1' minute",
        "ACT_RU_VARIABLE.TEXT_", "case when NAME_ = 'complaintNumber' then TEXT_ || '-' || x else TEXT_ end",
        "ACT_RU_JOB.DUEDATE_", "DUEDATE_ + mod(x * 97, " + MINUTES + ") * interval '1' minute - interval '3' day");
    private static final List<String> INDEXES = List.of("desk_task_by_priority", "desk_task_by_due_date",
        "desk_job_by_due_date", "desk_variable_by_value");

    @LocalServerPort
    private int port;
    @Autowired
    private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private DepartmentStaff departments;
    @Autowired
    private HistoryService history;
    @Autowired
    private FilterService filters;
    @Autowired
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private DataSource source;
    @Autowired
    private JdbcClient database;

    @AfterEach
    void resetClock() {
      ClockUtil.reset();
    }

    @Test
    void aPageAndTheNextJobsTakeAboutAsLong() {
      DeskClock.now(MORNING);
      List<String> samples = samples();
      prepare(database);
      fill(samples, 1, FEW);
      Map<String, Double> few = Stopwatch.medians(works());
      fill(samples, FEW + 1, MANY);
      Map<String, Double> many = Stopwatch.medians(works());
      INDEXES.forEach(index -> database.sql("drop index " + index).update());
      Map<String, Double> bare = Stopwatch.medians(works());
      Stopwatch.print(getClass().getSimpleName(), List.of("1,000", "100,000", "no index"), List.of(few, many, bare));
    }

    /** What must be done before cases are copied. */
    void prepare(JdbcClient database) {
    }

    private Map<String, Runnable> works() {
      Map<String, Runnable> works = new LinkedHashMap<>();
      for (String list : List.of("My tasks", "My groups' tasks", "Near deadline", "Overdue")) {
        works.put(list + ", agent, page", () -> page("junior", list, "application/json"));
        works.put(list + ", agent, page and count", () -> page("junior", list, "application/hal+json"));
      }
      works.put("My groups' tasks, department, page", () -> page("billing", "My groups' tasks", "application/json"));
      works.put("All tasks, supervision, page", () -> page("management", "All tasks", "application/json"));
      works.put("Next jobs, a few due", () -> nextJobs(MORNING));
      works.put("Next jobs, all due", () -> nextJobs(MUCH_LATER));
      return works;
    }

    private void page(String login, String list, String form) {
      String id = filters.createFilterQuery().filterNameLike(list + "%").singleResult().getId();
      assertThat(Caller.person(port, login).with("Accept", form).get("/engine-rest/filter/" + id + PAGE).status())
          .isEqualTo(200);
    }

    private void nextJobs(String moment) {
      DeskClock.now(moment);
      engine.getCommandExecutorTxRequired().execute(context ->
          context.getJobManager().findNextJobsToExecute(new Page(0, JOBS_AT_ONCE)));
      DeskClock.now(MORNING);
    }

    /** Cases in five states: received, waiting for the customer, to be approved, dispatched, to be reviewed. */
    private List<String> samples() {
      String received = cases.received("tariff.billing-error");
      String waiting = cases.received("tariff.billing-error");
      agents.customerAsked(waiting, "请问是哪个账期?");
      String drafted = cases.received("tariff.billing-error");
      agents.reviewedAndAccepted(drafted);
      agents.drafted(drafted, "dept-billing");
      String dispatched = cases.received("tariff.billing-error");
      agents.dispatchedTo(dispatched, "dept-billing");
      String solved = cases.received("tariff.billing-error");
      agents.dispatchedTo(solved, "dept-billing");
      departments.solved(solved, "dept-billing");
      return List.of(received, waiting, drafted, dispatched, solved);
    }

    /** Copies what the engine holds of the samples until there are so many tasks, and copies their timer as often. */
    private void fill(List<String> samples, int first, int last) {
      List<String> instances = samples.stream().flatMap(this::instances).toList();
      int from = (first - 1) / samples.size() + 1;
      int to = last / samples.size();
      copy("ACT_RU_EXECUTION", "PROC_INST_ID_ in (:instances)", instances, from, to);
      copy("ACT_RU_TASK", "PROC_INST_ID_ in (:instances)", instances, from, to);
      copy("ACT_RU_IDENTITYLINK", TASKS.formatted("TASK_ID_"), instances, from, to);
      copy("ACT_RU_AUTHORIZATION", TASKS.formatted("RESOURCE_ID_"), instances, from, to);
      copy("ACT_RU_VARIABLE", "PROC_INST_ID_ in (:instances) and " + READ_BY_LISTS, instances, from, to);
      copy("ACT_RU_JOB", "PROCESS_INSTANCE_ID_ in (:instances)", instances, first, last);
      database.sql("analyze").update();
    }

    private Stream<String> instances(String number) {
      return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
          .map(HistoricProcessInstance::getId);
    }

    private void copy(String table, String which, List<String> instances, int first, int last) {
      List<String> columns = database.sql("""
          select upper(column_name) from information_schema.columns
          where upper(table_name) = ? and table_schema = current_schema order by ordinal_position""")
          .param(table).query(String.class).list();
      String values = columns.stream().map(column -> value(table, column)).collect(Collectors.joining(", "));
      String series = Series.of(source).replaceFirst("\\?", ":first").replaceFirst("\\?", ":last");
      database.sql("insert into %s (%s) select %s from %s, %s where %s".formatted(table, String.join(", ", columns),
              values, table, series, which))
          .param("instances", instances).param("first", first).param("last", last).update();
    }

    private static String value(String table, String column) {
      String same = IDS.contains(column) ? column + " || '-' || x" : column;
      return VARIED.getOrDefault(table + "." + column, same);
    }
  }
}
