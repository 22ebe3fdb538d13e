package org.complaintdesk.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.story.CaseFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases as scenarios take them through the desk: people complete forms with the fields they see, the desk's clock is
 * set, nothing sleeps. Each step is called by what has then happened.
 */
@Component
public class Cases {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** An answer for every detail that some type requires (CL-4), by category. */
  private static final Map<String, Map<String, String>> ANSWERS = Map.of(
      "network", Map.of("symptom", "通话中断", "callingNumber", "13893112345", "calledNumber", "13919876543",
          "announcement", "无", "place", "兰州市城关区", "otherHandsetTried", "已换机,现象相同", "afterRestart", "重启后依旧",
          "contactNumber", "13893112345", "handsetModel", "Mate 60"),
      "value-added", Map.of("product", "彩铃", "provider", "某增值服务商", "beganOn", "2026-10-01", "amount", "15"),
      "tariff", Map.of("billPeriod", "2026-10", "disputedAmount", "20"),
      "equipment", Map.of("model", "光猫 HG8245", "boughtOn", "2025-03-01"));

  /** The sample person who works for a department. */
  private static final Map<String, String> PERSON_OF = Map.of("dept-network", "network", "dept-billing", "billing",
      "dept-service", "service", "dept-equipment", "equipment", "dept-value-added", "valueadded");

  private final ComplaintHandling handling;
  private final Complaints complaints;
  private final CaseFile caseFile;
  private final Deadlines deadlines;
  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final ManagementService management;
  private final IdentityService identity;
  private final JdbcClient database;
  private final PlatformTransactionManager transactions;
  private final RecordedFacts facts;
  private final Workplace workplace;

  @Autowired
  Cases(ComplaintHandling handling, Complaints complaints, CaseFile caseFile, Deadlines deadlines, TaskService tasks,
      FormService forms, RuntimeService runtime, HistoryService history, ManagementService management,
      IdentityService identity, JdbcClient database, PlatformTransactionManager transactions, RecordedFacts facts) {
    this.handling = handling;
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.forms = forms;
    this.runtime = runtime;
    this.history = history;
    this.management = management;
    this.identity = identity;
    this.database = database;
    this.transactions = transactions;
    this.facts = facts;
    this.workplace = new SignedIn(this, tasks, forms);
  }

  private Cases(Cases other, Workplace workplace) {
    this.handling = other.handling;
    this.complaints = other.complaints;
    this.caseFile = other.caseFile;
    this.deadlines = other.deadlines;
    this.tasks = other.tasks;
    this.forms = other.forms;
    this.runtime = other.runtime;
    this.history = other.history;
    this.management = other.management;
    this.identity = other.identity;
    this.database = other.database;
    this.transactions = other.transactions;
    this.facts = other.facts;
    this.workplace = workplace;
  }

  /** The same cases and the same steps, taken somewhere else. */
  public Cases at(Workplace elsewhere) {
    return new Cases(this, elsewhere);
  }

  /**
   * A work order as it is on record.
   *
   * @param status by the name of its constant, such as {@code NOT_AGREED}
   */
  public record Order(String id, String department, String status, Instant dueAt) {
  }

  // ---- time

  /** A moment such as {@code 2026-11-12 10:00} on the desk's clock. */
  public static Instant at(String moment) {
    return LocalDateTime.parse(moment.replace(' ', 'T')).atZone(SHANGHAI).toInstant();
  }

  /** Sets the desk's clock. */
  public static void now(String moment) {
    ClockUtil.setCurrentTime(Date.from(at(moment)));
  }

  // ---- receipt

  /** A complaint that came in now by phone about a matter of that type; null leaves the type open. */
  public String received(String type) {
    return received(type, Channel.PHONE, Map.of());
  }

  /** A complaint that came in now by that channel, with details of its own. */
  public String received(String type, Channel channel, Map<String, String> details) {
    return receivedAt(ClockUtil.getCurrentTime().toInstant(), type, channel, details);
  }

  /** A complaint that came in by phone at a moment that may be past, and is registered now. */
  public String receivedAt(String moment, String type) {
    return receivedAt(at(moment), type, Channel.PHONE, Map.of());
  }

  /** A complaint of the customer with that contact number about a service that fails so many customers wholly. */
  public String receivedOfOutage(String contactNumber, int affectedCustomers) {
    return receivedOfOutage("李明", contactNumber, affectedCustomers);
  }

  /** Like {@link #receivedOfOutage(String, int)}, of a customer of that name. */
  public String receivedOfOutage(String name, String contactNumber, int affectedCustomers) {
    return handling.register(NewComplaint
        .of(Channel.PHONE, ClockUtil.getCurrentTime().toInstant(), "手机无信号", "整个小区都打不通电话。", "test")
        .customer(name, CustomerTier.ORDINARY).contact(contactNumber, null).affected(contactNumber, "lanzhou")
        .type("network.outage").severity(Impact.UNUSABLE, affectedCustomers, null).build()).number();
  }

  private String receivedAt(Instant receivedAt, String type, Channel channel, Map<String, String> details) {
    return handling.register(ofLiMing(channel, receivedAt, type).details(details).build()).number();
  }

  private static NewComplaint.Builder ofLiMing(Channel channel, Instant receivedAt, String type) {
    return NewComplaint.of(channel, receivedAt, "话费异常", "本月账单多出一笔不明扣费。", "test")
        .customer("李明", CustomerTier.ORDINARY).contact("13893112345", null).affected("13893112345", "lanzhou")
        .type(type);
  }

  /** A complaint that came in now by e-mail, of a customer who gets e-mail there and reads that language. */
  public String receivedByEmail(String type, String email, String language) {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    return handling.register(ofLiMing(Channel.EMAIL, now, type).language(language)
        .contact("13893112345", email).build()).number();
  }

  /** A complaint that came back from the regulator now, who wants it answered by that moment (DL-10). */
  public String receivedFromRegulator(String type, String replyBy) {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    return handling.register(ofLiMing(Channel.REGULATOR, now, type).regulatorReplyBy(at(replyBy)).build()).number();
  }

  /** A complaint of which nothing is known but subject and detail, received and registered now. */
  public String receivedWithNothingButTheMatter() {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    return handling.register(NewComplaint.of(Channel.WEB, now, "对服务不满意", "希望尽快处理。", "test").build()).number();
  }

  // ---- content review

  /** The junior agent finds the complaint complete, an inconvenience for one customer without consequences. */
  public void reviewedAndAccepted(String number) {
    reviewedAndAcceptedAs(number, complaint(number).matter().complaintType().orElseThrow());
  }

  /** The same, of a type that the agent sets. */
  public void reviewedAndAcceptedAs(String number, String type) {
    Map<String, Object> form = severity(type, "inconvenience", 1, "none");
    form.put("outcome", "accept");
    form.putAll(answersStillMissing(number, type));
    complete("junior", number, "review-content", form);
  }

  /** The junior agent accepts the complaint with a severity of that kind. */
  public void reviewedAndAccepted(String number, String impact, int affectedCustomers, String consequence) {
    String type = complaint(number).matter().complaintType().orElseThrow();
    Map<String, Object> form = severity(type, impact, affectedCustomers, consequence);
    form.put("outcome", "accept");
    form.putAll(answersStillMissing(number, type));
    complete("junior", number, "review-content", form);
  }

  /** The junior agent accepts the complaint and corrects where its customer gets e-mail. */
  public void reviewedWithEmail(String number, String email) {
    String type = complaint(number).matter().complaintType().orElseThrow();
    Map<String, Object> form = severity(type, "inconvenience", 1, "none");
    form.put("outcome", "accept");
    form.put("correctedContactEmail", email);
    form.putAll(answersStillMissing(number, type));
    complete("junior", number, "review-content", form);
  }

  /** The junior agent asks the customer for what is missing. */
  public void customerAsked(String number, String question) {
    Map<String, Object> form = severityAsKnown(number);
    form.put("outcome", "ask");
    form.put("question", question);
    complete("junior", number, "review-content", form);
  }

  /** The junior agent finds the complaint not reasonable and has explained why. */
  public void foundNotReasonable(String number, String reason) {
    Map<String, Object> form = severityAsKnown(number);
    form.put("outcome", "reject");
    form.put("reason", reason);
    complete("junior", number, "review-content", form);
  }

  private Map<String, Object> severityAsKnown(String number) {
    return severity(complaint(number).matter().complaintType().orElse("other.other"), "inconvenience", 1, "none");
  }

  private static Map<String, Object> severity(String type, String impact, int affected, String consequence) {
    return new HashMap<>(Map.of("complaintType", type, "impact", impact, "affectedCustomers", affected,
        "consequence", consequence));
  }

  private Map<String, String> answersStillMissing(String number, String type) {
    Map<String, String> missing = new HashMap<>(ANSWERS.getOrDefault(type.replaceAll("\\..*", ""), Map.of()));
    missing.keySet().removeAll(details(number).keySet());
    if (complaint(number).complainant().contactNumber() != null) {
      missing.remove("contactNumber");
    }
    return missing;
  }

  // ---- the customer

  /** The customer answers by machine. */
  public boolean customerReplies(String number, String text) {
    return handling.customerReplied(number, text);
  }

  /** An agent of the group that asked hears from the customer and enters the reply. */
  public void replyRecorded(String person, Task wait, String text) {
    complete(person, wait, Map.of("reply", text));
  }

  /** The time of the waiting policy is over without an answer: its timer goes off. */
  public void waitingTimePassed(String number) {
    Job timer = waitingTimers(number).get(0);
    ClockUtil.setCurrentTime(timer.getDuedate());
    management.executeJob(timer.getId());
  }

  /** The senior agent goes on without the customer's answer. */
  public void decidedWithoutAnswer(String number) {
    complete("senior", number, "decide-without-answer", Map.of("outcome", "accept"));
  }

  /** The senior agent has the customer asked once more. */
  public void askedOnceMore(String number, String question) {
    complete("senior", number, "decide-without-answer", Map.of("outcome", "ask", "question", question));
  }

  /** The senior agent rejects a complaint whose customer did not answer. */
  public void rejectedWithoutAnswer(String number, String reason) {
    complete("senior", number, "decide-without-answer", Map.of("outcome", "reject", "reason", reason));
  }

  /** The timers of all waits of a case, the first to go off first. */
  public List<Job> waitingTimers(String number) {
    return timersOf(number, "waiting-time-over");
  }

  /** Time goes by until that moment: the watch over the deadlines of the case reminds whenever it falls due. */
  public void watchedUntil(String number, String moment) {
    for (Optional<Job> due = reminderDue(number, at(moment)); due.isPresent(); due = reminderDue(number, at(moment))) {
      ClockUtil.setCurrentTime(due.get().getDuedate());
      management.executeJob(due.get().getId());
    }
    now(moment);
  }

  private Optional<Job> reminderDue(String number, Instant moment) {
    return timersOf(number, "reminder-due").stream().filter(job -> !job.getDuedate().toInstant().isAfter(moment))
        .findFirst();
  }

  private List<Job> timersOf(String number, String activity) {
    List<String> instances = processes(number).map(HistoricProcessInstance::getId).toList();
    return management.createJobQuery().activityId(activity).orderByJobDuedate().asc().list().stream()
        .filter(job -> instances.contains(job.getProcessInstanceId())).toList();
  }

  /** Somebody adds to the complaint. */
  public boolean supplemented(String number, String text) {
    return handling.supplement(number, text);
  }

  /** The customer takes the complaint back. */
  public boolean customerWithdraws(String number, String reason) {
    return handling.withdraw(number, reason);
  }

  // ---- settlement and dispatch

  /** The junior agent settles the complaint at once and grants so many yuan. */
  public void settledByJunior(String number, double yuan) {
    complete("junior", number, "settle-or-draft", Map.of("outcome", "settle", "attribution", "company",
        "settlement", "已向客户说明并退还费用。", "amount", yuan));
  }

  /** The junior agent hands the complaint over to a senior agent. */
  public void handedOver(String number) {
    complete("junior", number, "settle-or-draft", Map.of("outcome", "hand-over", "attribution", "company"));
  }

  /** The junior agent drafts a dispatch to those departments. */
  public void drafted(String number, String... departments) {
    complete("junior", number, "settle-or-draft", dispatch(departments));
  }

  /** The senior agent approves a dispatch to those departments. */
  public void approved(String number, String... departments) {
    complete("senior", number, "approve-dispatch", dispatch(departments));
  }

  /** The senior agent answers the customer and grants so many yuan. */
  public void answeredBySenior(String number, double yuan) {
    complete("senior", number, "approve-dispatch", Map.of("outcome", "settle", "attribution", "company",
        "settlement", "高级话务员已答复客户。", "amount", yuan));
  }

  /** The customer manager answers the customer and grants so many yuan. */
  public void answeredByManager(String number, double yuan) {
    complete("line", number, "reassess-complaint", Map.of("outcome", "settle", "attribution", "company",
        "settlement", "客户经理已答复客户。", "amount", yuan));
  }

  /** The customer manager dispatches the complaint again. */
  public void dispatchedByManager(String number, String... departments) {
    complete("line", number, "reassess-complaint", dispatch(departments));
  }

  /** The customer manager wants the complaint reviewed again. */
  public void newReviewWanted(String number, String reason) {
    complete("line", number, "reassess-complaint", Map.of("outcome", "review", "reason", reason));
  }

  /** The senior agent refuses the draft: the complaint is to be reviewed again. */
  public void dispatchRefused(String number, String reason) {
    complete("senior", number, "approve-dispatch", Map.of("outcome", "review", "reason", reason));
  }

  /** Reviewed, drafted and approved as drafted: each department has its order. */
  public void dispatchedTo(String number, String... departments) {
    reviewedAndAccepted(number);
    drafted(number, departments);
    approved(number, departments);
  }

  private static Map<String, Object> dispatch(String... departments) {
    return Map.of("outcome", "dispatch", "attribution", "company",
        "dispatchTo", List.of(departments), "instruction", "请核查并联系客户。");
  }

  // ---- work orders

  /** The department accepts its order. */
  public void orderAccepted(String number, String department) {
    completeFor(department, number, "accept-order", Map.of("outcome", "accept"));
  }

  /** The department sends its order back before it starts. */
  public void orderReturned(String number, String department, String reason) {
    completeFor(department, number, "accept-order", Map.of("outcome", "return", "reason", reason));
  }

  /** The department finds the cause with the company, as the agent thought. */
  public void diagnosed(String number, String department) {
    completeFor(department, number, "diagnose-problem", diagnosis("company"));
  }

  /** What a department enters for a cause that it found, attributed to somebody. */
  public static Map<String, Object> diagnosis(String attribution) {
    return new HashMap<>(Map.of("outcome", "diagnosed", "cause", "系统参数配置错误。",
        "diagnosisMethod", "cause-analysis", "problemType", "service-quality", "attribution", attribution));
  }

  /** The diagnosis shows that another department must act. */
  public void foundNotOurs(String number, String department, String reason) {
    completeFor(department, number, "diagnose-problem", Map.of("outcome", "return", "reason", reason));
  }

  /** The senior agent dispatches a returned order to another department. */
  public void dispatchedAnew(String number, String department) {
    complete("senior", number, "decide-on-return", Map.of("outcome", "dispatch", "newDepartment", department,
        "reason", "应由其他部门处理。"));
  }

  /** The senior agent insists that the department keeps its order. */
  public void insisted(String number) {
    complete("senior", number, "decide-on-return", Map.of("outcome", "insist", "reason", "属于本部门职责。"));
  }

  /** The senior agent drops a returned order. */
  public void dropped(String number) {
    complete("senior", number, "decide-on-return", Map.of("outcome", "drop", "reason", "无需再派单。"));
  }

  /** The department puts a solution before the customer. */
  public void proposed(String number, String department, String solution) {
    completeFor(department, number, "propose-solution",
        Map.of("solution", solution, "owner", "王工", "cost", 100.5, "plannedFor", "2026-11-16"));
  }

  /** The customer answers the proposal: {@code agreed}, {@code another-round}, {@code thinks}, {@code disagreed}. */
  public void negotiated(String number, String department, String outcome) {
    completeFor(department, number, "negotiate-solution", Map.of("outcome", outcome, "answer", "客户的答复。"));
  }

  /** The department carries the agreed plan out. */
  public void carriedOut(String number, String department) {
    completeFor(department, number, "carry-out-plan", Map.of("effect", "问题已消除,客户验证正常。"));
  }

  /** Accepted, diagnosed and proposed: the department waits for the customer's answer. */
  public void proposedBy(String number, String department) {
    orderAccepted(number, department);
    diagnosed(number, department);
    proposed(number, department, "调整参数并退还费用。");
  }

  /** The department does all of its order, and the customer agrees at once. */
  public void solvedBy(String number, String... departments) {
    for (String department : departments) {
      proposedBy(number, department);
      negotiated(number, department, "agreed");
      carriedOut(number, department);
    }
  }

  // ---- result and closing

  /** Complaint management finds the result good. */
  public void resultApproved(String number) {
    complete("management", number, "review-outcome", Map.of("outcome", "approve"));
  }

  /** Complaint management sends the result back to the senior agent. */
  public void resultSentBack(String number, String reason) {
    complete("management", number, "review-outcome", Map.of("outcome", "send-back", "reason", reason));
  }

  /** Complaint management finds that the first stage cannot solve it. */
  public void foundUnresolved(String number, String reason) {
    complete("management", number, "review-outcome", Map.of("outcome", "unresolved", "reason", reason));
  }

  /** The junior agent tells the customer the result. */
  public void customerTold(String number) {
    complete("junior", number, "tell-customer", Map.of("told", "已告知客户原因和处理结果。"));
  }

  /** The customer, called by an agent, is satisfied on the whole. */
  public void satisfied(String number) {
    complete("junior", number, "ask-satisfaction", Map.of("outcome", "answered", "verdict", "satisfied"));
  }

  /** The customer, called by an agent, is dissatisfied. */
  public void dissatisfied(String number) {
    complete("junior", number, "ask-satisfaction", Map.of("outcome", "answered", "verdict", "dissatisfied"));
  }

  /** The customer, called by an agent, is dissatisfied and wants somebody higher to take it over. */
  public void escalationDemanded(String number) {
    complete("junior", number, "ask-satisfaction",
        Map.of("outcome", "answered", "verdict", "dissatisfied", "escalationDemanded", true));
  }

  /** The customer is called for a verdict and not reached. */
  public void notReachedForVerdict(String number) {
    complete("junior", number, "ask-satisfaction", Map.of("outcome", "not-reached"));
  }

  /** The customer is not reached to confirm that it is solved. */
  public void notReachedToConfirm(String number) {
    satisfiedWhereAsked(number);
    complete("junior", number, "confirm-solution", Map.of("outcome", "not-reached"));
  }

  /** The customer gives no verdict in time. */
  public void noVerdict(String number) {
    Job timer = timersOf(number, "calling-time-over").get(0);
    ClockUtil.setCurrentTime(timer.getDuedate());
    management.executeJob(timer.getId());
  }

  /** A customer who is called for a verdict is satisfied, confirms that it is solved and that nothing else is needed. */
  public void confirmedSolved(String number) {
    satisfiedWhereAsked(number);
    complete("junior", number, "confirm-solution", Map.of("outcome", "solved"));
  }

  private void satisfiedWhereAsked(String number) {
    if (openTasks(number).contains("ask-satisfaction")) {
      satisfied(number);
    }
    if (openTasks(number).contains("enter-survey-answer")) {
      complete("junior", number, "enter-survey-answer", Map.of("verdict", "satisfied"));
    }
  }

  /** The customer gave a good verdict, but says that it is not solved after all. */
  public void foundNotSolved(String number, String reason) {
    satisfiedWhereAsked(number);
    complete("junior", number, "confirm-solution", Map.of("outcome", "not-solved", "reason", reason));
  }

  /** The junior agent sums the case up; it is filed. */
  public void summarised(String number) {
    complete("junior", number, "summarise-case", Map.of("lesson", "套餐变更当月应主动提示。"));
  }

  // ---- emergencies and incidents

  /** The emergency team acknowledges the call; whoever does it owns the emergency, and no task force is needed. */
  public void emergencyAcknowledged(String number) {
    complete("emergency", number, "acknowledge-emergency", Map.of("emergencyScope", "ordinary"));
  }

  /** A major emergency: those departments form a task force. */
  public void taskForceCalled(String number, String... departments) {
    complete("emergency", number, "acknowledge-emergency",
        Map.of("emergencyOwner", "emergency", "emergencyScope", "major", "taskForce", List.of(departments)));
  }

  /** A department does its part in the task force. */
  public void contributed(String number, String department) {
    completeFor(department, number, "contribute-to-task-force", Map.of("contribution", "已派员到现场。"));
  }

  /** The owner restores the service and reports; the complaints of an incident wait to be answered. */
  public void serviceRestored(String number) {
    complete("emergency", number, "restore-service", Map.of("restorationWork", "更换了基站电源模块。"));
    complete("emergency", number, "report-restoration",
        Map.of("report", "电源模块老化导致基站退服,已更换并列入巡检。", "restoration", "基站已修复,通话恢复正常。"));
  }

  /** The number of the incident that a complaint hangs on. */
  public String incidentOf(String number) {
    return database.sql("select incident_number from incident_complaint where complaint_number = ?").param(number)
        .query(String.class).single();
  }

  /** The steps that answer the complaints of an incident and are not done yet, oldest first. */
  public List<Job> answersWaiting(String incident) {
    List<String> instances = processes(incident).map(HistoricProcessInstance::getId).toList();
    return management.createJobQuery().messages().list().stream()
        .filter(job -> instances.contains(job.getProcessInstanceId())).toList();
  }

  /** The complaints of a restored incident are answered, one after the other. */
  public void complaintsAnswered(String incident) {
    answersWaiting(incident).forEach(answer -> management.executeJob(answer.getId()));
  }

  /** The emergency team restores the service of an incident, and its complaints are answered. */
  public void incidentOver(String incident) {
    emergencyAcknowledged(incident);
    serviceRestored(incident);
    complaintsAnswered(incident);
  }

  /** The notices on record to the customer of a complaint, by the name of their template. */
  public List<String> noticesToCustomer(String number) {
    return notices(number, "CUSTOMER");
  }

  /** The notices on record to groups of the desk about a complaint, by the name of their template. */
  public List<String> noticesToGroups(String number) {
    return notices(number, "GROUP");
  }

  /** The words of the only notice of that template about a complaint. */
  public String notice(String number, String template) {
    return database.sql("select text from notice where complaint_number = ? and template = ?").params(number, template)
        .query(String.class).single();
  }

  private List<String> notices(String number, String recipientKind) {
    return database.sql("select template from notice where complaint_number = ? and recipient_kind = ?"
        + " order by recorded_at").params(number, recipientKind).query(String.class).list();
  }

  // ---- tasks

  /** What is open in a case: the keys of its user tasks, several of one kind repeated, in alphabetical order. */
  public List<String> openTasks(String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
        .map(Task::getTaskDefinitionKey).sorted().toList();
  }

  /** The only open task of that kind in a case. */
  public Task task(String number, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key).singleResult();
  }

  /** The open task of that kind that a group may take. */
  public Task task(String number, String key, String group) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key)
        .taskCandidateGroup(group).singleResult();
  }

  /** When the only open task of that kind is due. */
  public Instant due(String number, String key) {
    return task(number, key).getDueDate().toInstant();
  }

  /** What the only open task of that kind sees under a name. */
  public Object variable(String number, String key, String name) {
    return tasks.getVariable(task(number, key).getId(), name);
  }

  /** What the models of a case read under a name: its fact on record at present. */
  public Object fact(String number, String name) {
    return new TransactionTemplate(transactions).execute(status -> facts.read(number, name));
  }

  /** What the form of the only open task of that kind starts with under a name. */
  public Object startsWith(String number, String key, String name) {
    return forms.getTaskFormVariables(task(number, key).getId(), List.of(name), true).get(name);
  }

  /** What the form of the only open task of that kind shows of the case when it is opened now, as JSON. */
  public String facts(String number, String key) {
    return String.valueOf(forms.getTaskFormVariables(task(number, key).getId(), List.of("facts"), true).get("facts"));
  }

  /** The groups that may take the only open task of that kind. */
  public List<String> groups(String number, String key) {
    return tasks.getIdentityLinksForTask(task(number, key).getId()).stream()
        .map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted().toList();
  }

  /** A person takes the only task of that kind and completes its form. */
  public void complete(String person, String number, String key, Map<String, Object> form) {
    Task task = task(number, key);
    assertThat(task).as("open task %s of %s; open are %s", key, number, openTasks(number)).isNotNull();
    complete(person, task, form);
  }

  /** A person takes a task and completes its form. */
  public void complete(String person, Task task, Map<String, Object> form) {
    workplace.completes(person, task, form);
  }

  /** The person of a department takes its task of that kind and completes the form. */
  public void completeFor(String department, String number, String key, Map<String, Object> form) {
    Task task = task(number, key, department);
    assertThat(task).as("open task %s of %s for %s; open are %s", key, number, department, openTasks(number))
        .isNotNull();
    complete(PERSON_OF.get(department), task, form);
  }

  /** Does something signed in as a person with the groups the person has. */
  public void as(String person, Runnable work) {
    List<String> groups = identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
    identity.setAuthentication(person, groups);
    try {
      work.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  // ---- records

  /** The complaint as it is on record. */
  public Complaint complaint(String number) {
    return complaints.get(number);
  }

  /** Where the complaint stands. */
  public ComplaintStatus status(String number) {
    return complaint(number).status();
  }

  /** The details on record, by name. */
  public Map<String, String> details(String number) {
    return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status ->
        complaints.get(number).matter().details()));
  }

  /** Where each deadline stands, as people read it, in the order of {@link DeadlineKind}. */
  public Map<DeadlineKind, Instant> deadlines(String number) {
    Map<DeadlineKind, Instant> standing = new LinkedHashMap<>();
    deadlines.of(number).forEach(deadline -> standing.put(deadline.kind(), deadline.at()));
    return standing;
  }

  /** The pauses of the clock, oldest first. */
  public List<RecordedPause> pauses(String number) {
    return deadlines.pausesOf(number);
  }

  /** The binding deadline. */
  public Instant dueAt(String number) {
    return deadlines.at(number, DeadlineKind.DUE).orElseThrow();
  }

  /** The work orders of a case, oldest first. */
  public List<Order> orders(String number) {
    return database.sql("select id, department, status, due_at from work_order where complaint_number = ? order by id")
        .param(number)
        .query((row, index) -> new Order(row.getString("id"), row.getString("department"), row.getString("status"),
            row.getObject("due_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** What a department proposed in the rounds of its order, in order. */
  public List<String> rounds(String orderId) {
    return database.sql("select solution from work_order_proposal where work_order_id = ? order by round_number")
        .param(orderId).query(String.class).list();
  }

  /** The document in the archive, empty while the case is open. */
  public List<String> archived(String number) {
    return database.sql("select document from archived_case where complaint_number = ?").param(number)
        .query(String.class).list();
  }

  /** The entries of the case file, oldest first. */
  public List<CaseEntry> entries(String number) {
    return caseFile.of(number);
  }

  /** The kinds of the entries in the case file, in order, without what the tables decided and who was told of it. */
  public List<String> story(String number) {
    return caseFile.of(number).stream().map(CaseEntry::kind)
        .filter(kind -> !kind.equals("decided") && !kind.startsWith("notice-")).toList();
  }

  /** The whole story as people read it in English. */
  public String told(String number) {
    return String.join("\n", told(number, Locale.ENGLISH));
  }

  /** The whole story as people read it, an entry each. */
  public List<String> told(String number, Locale language) {
    return caseFile.of(number).stream().map(entry -> caseFile.tell(entry, language)).toList();
  }

  // ---- processes

  /** True while any process of the case runs. */
  public boolean isRunning(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
  }

  /** The ids of the processes that ran or run for a case, each as often as it was started. */
  public List<String> processesStarted(String number) {
    return processes(number).map(HistoricProcessInstance::getProcessDefinitionKey).sorted().toList();
  }

  /** The stages of the main process that were entered, in their order, one entry for each time. */
  public List<String> stages(String number) {
    return processes(number).filter(process -> process.getProcessDefinitionKey().equals("complaint-handling"))
        .flatMap(process -> history.createHistoricActivityInstanceQuery().processInstanceId(process.getId())
            .activityType("subProcess").orderPartiallyByOccurrence().asc().list().stream())
        .map(HistoricActivityInstance::getActivityId).toList();
  }

  /** The evaluations of a table that are kept for a case, each with what went in by the name of its column. */
  public List<Map<String, Object>> explained(String number, String decision) {
    return processes(number).flatMap(process -> history.createHistoricDecisionInstanceQuery()
            .processInstanceId(process.getId()).decisionDefinitionKey(decision).includeInputs().list().stream())
        .sorted(Comparator.comparing(HistoricDecisionInstance::getEvaluationTime))
        .map(evaluation -> evaluation.getInputs().stream().collect(Collectors.toMap(
            HistoricDecisionInputInstance::getClauseName, HistoricDecisionInputInstance::getValue)))
        .toList();
  }

  /** Nothing of the case is left in the engine, and no wait is open. */
  public void assertNothingIsLeft(String number) {
    assertThat(isRunning(number)).as("processes run").isFalse();
    assertThat(openTasks(number)).as("open tasks").isEmpty();
    assertThat(processes(number).filter(process -> process.getEndTime() == null)).as("open processes").isEmpty();
    assertThat(processes(number).mapToLong(
        process -> management.createJobQuery().processInstanceId(process.getId()).count()).sum()).as("jobs").isZero();
    assertThat(deadlines.pausesOf(number)).as("the clock stands").noneMatch(RecordedPause::open);
    assertThat(pauses(number)).as("pauses").noneMatch(RecordedPause::open);
    assertThat(orders(number)).as("open work orders")
        .noneMatch(order -> List.of("ISSUED", "DIAGNOSED").contains(order.status()));
  }

  private Stream<HistoricProcessInstance> processes(String number) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream();
  }
}
