package org.complaintdesk.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.notice.NoticesOnRecord;
import org.complaintdesk.support.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Surveys as scenarios take them through the desk, each on a complaint of its own. */
@Component
class SurveyDesk {

  static final String PROCESS = "satisfaction-survey";
  private static final Pattern LINK = Pattern.compile("http://localhost:8080/survey/([A-Za-z0-9_-]+)");

  private final Cases cases;
  private final ComplaintHandling handling;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final ManagementService management;
  private final Surveys surveys;
  private final NoticesOnRecord notices;
  private final JdbcClient database;
  private final TransactionTemplate oneStep;

  SurveyDesk(Cases cases, ComplaintHandling handling, RuntimeService runtime, HistoryService history,
      ManagementService management, Surveys surveys, NoticesOnRecord notices, JdbcClient database,
      PlatformTransactionManager transactions) {
    this.cases = cases;
    this.handling = handling;
    this.runtime = runtime;
    this.history = history;
    this.management = management;
    this.surveys = surveys;
    this.notices = notices;
    this.database = database;
    this.oneStep = new TransactionTemplate(transactions);
  }

  /** A customer who came by that channel about a matter of that category is asked. */
  String asked(Channel channel, String category) {
    return asked(channel, category, "zh-CN", CustomerTier.ORDINARY);
  }

  String asked(Channel channel, String category, String language, CustomerTier tier) {
    String number = handling.register(NewComplaint
        .of(channel, ClockUtil.getCurrentTime().toInstant(), "话费异常", "本月账单多出一笔不明扣费。", new Login("test"))
        .language(language).customer("李明", tier).contact("13893112345", "liming@example.com")
        .affected("13893112345", "lanzhou").build()).number().value();
    runtime.startProcessInstanceByKey(PROCESS, number, Map.of("category", category));
    return number;
  }

  /** The secret of the link in the notice to the customer. */
  String secret(String number) {
    var link = LINK.matcher(notice(number));
    assertThat(link.find()).as("link in %s", notice(number)).isTrue();
    return link.group(1);
  }

  String notice(String number) {
    return notices.texts(number, "survey").get(0);
  }

  /** The time of the survey is over: its timer goes off. */
  void timePassed(String number) {
    Job timer = management.createJobQuery().processInstanceId(instance(number)).timers().singleResult();
    ClockUtil.setCurrentTime(timer.getDuedate());
    management.executeJob(timer.getId());
  }

  /** The case ends while the survey runs. */
  void caseEnded(String number) {
    runtime.deleteProcessInstance(instance(number), "the complaint ended");
  }

  boolean runs(String number) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).processInstanceBusinessKey(number)
        .count() > 0;
  }

  /** What models read of the survey once it is over. */
  Map<String, Object> handedBack(String number) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("satisfied", cases.fact(number, "satisfied"));
    facts.put("escalationDemanded", cases.fact(number, "escalationDemanded"));
    facts.put("surveyAnswered", record(number).status() == SurveyStatus.ANSWERED);
    return facts;
  }

  /** Everything that the engine keeps of the survey as text while it runs. */
  List<String> keptByTheEngine(String number) {
    return database.sql("select text_ from act_ru_variable where proc_inst_id_ = ? and text_ is not null")
        .param(instance(number)).query(String.class).list();
  }

  /** The survey as it is on record, with its questions read. */
  Survey record(String number) {
    return Objects.requireNonNull(oneStep.execute(step -> {
      List<Survey> all = surveys.of(new CaseNumber(number));
      assertThat(all).hasSize(1);
      all.get(0).questions().size();
      return all.get(0);
    }));
  }

  List<String> questions(String number) {
    return Objects.requireNonNull(oneStep.execute(step ->
        surveys.of(new CaseNumber(number)).get(0).questions().stream().map(Question::wording).toList()));
  }

  List<Integer> points(String number) {
    return Objects.requireNonNull(oneStep.execute(step -> surveys.of(new CaseNumber(number)).get(0).questions().stream()
        .map(question -> question.points().orElse(0)).toList()));
  }

  private String instance(String number) {
    return history.createHistoricProcessInstanceQuery().processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(number).singleResult().getId();
  }
}
