package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.support.DeskClock.at;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.deadline.record.RemindersOnRecord.Given;
import org.complaintdesk.deadline.record.RemindersOnRecord;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The watch over the deadlines of a complaint (DL-7)")
class DeadlineWatchTest extends Scenario {

  private static final String TIMER = "reminder-due";

  @Autowired
  private RuntimeService runtime;
  @Autowired
  private ManagementService management;
  @Autowired
  private HistoryService history;
  @Autowired
  private Deadlines deadlines;
  @Autowired
  private RemindersOnRecord reminders;

  // ---- whom and when

  @Test
  @DisplayName("reminds the holder near a deadline, and past it the holder and who leads them")
  void holderThenLeader() {
    String number = watched(cases.received("tariff.billing-error"));
    assertThat(sleepsUntil(number)).as("three of four hours").isEqualTo(at("2026-11-12 13:00"));

    wakes(number);
    assertThat(given(number)).containsExactly("ASSESS 0.75 holder");
    assertThat(cases.told(number)).contains(
        "Reminded of a deadline that is near: Junior agent – urgency set by 2026-11-12 14:00. "
            + "No message was sent: no channel configured.").as("told once").doesNotContain("The notice “reminder”");
    assertThat(sleepsUntil(number)).isEqualTo(at("2026-11-12 14:00"));

    wakes(number);
    assertThat(given(number)).contains("ASSESS 1 holder", "ASSESS 1 leader").hasSize(3);
    assertThat(cases.told(number))
        .contains("Urged past a deadline: Junior agent – urgency set by 2026-11-12 14:00.")
        .contains("Urged past a deadline: Senior agent – urgency set by 2026-11-12 14:00.")
        .doesNotContain("Manager");
    assertThat(notices(number)).containsOnly("reminder GROUP junior-agent", "overdue GROUP junior-agent",
        "overdue GROUP senior-agent");
    assertThat(sleepsUntil(number)).as("a quarter of the response target is left")
        .isEqualTo(at("2026-11-12 16:00"));
  }

  @Test
  @DisplayName("reminds the person who has taken the work, not everybody of the group")
  void personWhoHasTakenIt(@Autowired TaskService tasks) {
    String number = watched(cases.received("tariff.billing-error"));
    Task review = work.task(number, "review-content");
    work.as("junior", () -> tasks.claim(review.getId(), "junior"));

    wakes(number);

    assertThat(notices(number)).containsExactly("reminder PERSON junior");
    assertThat(cases.told(number)).contains("Reminded of a deadline that is near: 林 晓雯");
  }

  @Test
  @DisplayName("urges the department that holds a work order, and complaint management, which leads it (RS-4)")
  void departmentWithAnOrder() {
    String number = watched(cases.received("tariff.billing-error"));
    agents.dispatchedTo(number, "dept-billing", "dept-service");
    departments.orderAccepted(number, "dept-service");
    assertThat(sleepsUntil(number)).isEqualTo(at("2026-11-12 16:00"));

    wakes(number);
    wakes(number);

    assertThat(cases.told(number))
        .contains("Reminded of a deadline that is near: Billing department – department responds by")
        .contains("Urged past a deadline: Complaint management – department responds by")
        .as("it has responded").doesNotContain("Service department – department responds by");
  }

  @Test
  @DisplayName("tells the manager past the end of a case, once though several deadlines end together")
  void managerPastTheEnd() {
    String number = watched(cases.received("tariff.billing-error"));
    wakesUntil(number, "2026-11-16 18:00");

    assertThat(given(number)).contains("DUE 0.75 holder", "DUE 0.9 leader", "DUE 1 holder", "DUE 1 leader",
        "DUE 1 manager", "HANDLE 1 manager").doesNotHaveDuplicates();
    assertThat(cases.told(number)).containsOnlyOnce(
        "Urged past a deadline: Manager – binding deadline 2026-11-16 18:00; handled by 2026-11-16 18:00.");
  }

  @Test
  @DisplayName("reminds earlier and higher where the case is major")
  void majorCase() {
    String number = watched(cases.received("network.outage"));
    agents.reviewedAndAccepted(number, "unusable", 50, "safety");
    assertThat(shown(number)).containsEntry("Level", "Major");

    assertThat(sleepsUntil(number)).as("half of the two hours to respond").isEqualTo(at("2026-11-12 11:00"));
    wakes(number);
    assertThat(given(number)).containsExactly("RESPOND 0.5 holder");
    assertThat(sleepsUntil(number)).isEqualTo(at("2026-11-12 11:30"));
    wakes(number);
    assertThat(given(number)).contains("RESPOND 0.75 leader");
  }

  @Test
  @DisplayName("reminds of each deadline once a person where a complaint is registered late, not of all it missed")
  void registeredLate() {
    DeskClock.now("2026-11-13 09:30");
    String number = watched(cases.receivedAt("2026-11-12 10:00", "tariff.billing-error"));

    wakes(number);

    assertThat(given(number)).containsExactlyInAnyOrder("ASSESS 1 holder", "ASSESS 1 leader", "ASSESS 1.5 manager",
        "RESPOND 1 holder", "RESPOND 1 leader", "RESPOND 1.5 manager", "PROPOSE 0.75 holder");
    assertThat(sleepsUntil(number)).isEqualTo(at("2026-11-13 10:00"));
  }

  @Test
  @DisplayName("urges whoever handles the complaint, not the emergency team, whose limits are its own (DX-5)")
  void emergencyBesideIt() {
    String number = watched(cases.receivedOfOutage("13893112345", 200));
    emergency.acknowledged(number);

    wakesUntil(number, "2026-11-13 10:00");

    assertThat(urged(number, "binding deadline 2026-11-13 10:00"))
        .anyMatch(line -> line.startsWith("Urged past a deadline: Junior agent"));
    assertThat(urged(number, "")).noneMatch(line -> line.contains("Emergency team") || line.contains("石 磊"));
  }

  @Test
  @DisplayName("follows a changed table from its next planning on")
  void changedTable(@Autowired RepositoryService repository) throws Exception {
    String table = Files.readString(Path.of("decisions", "reminder-policy.dmn"));
    String number = watched(cases.received("tariff.billing-error"));
    String deployment = repository.createDeployment().addString("decisions/reminder-policy.dmn",
        table.replaceFirst("<text>0.75</text>", "<text>0.8</text>")).deploy().getId();
    try {
      agents.reviewedAndAccepted(number);
      assertThat(sleepsUntil(number)).isEqualTo(at("2026-11-12 16:24"));
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  // ---- the binding deadline

  @Test
  @DisplayName("raises deadline.passed and tells the customer of the delay, once, when the binding deadline goes by")
  void bindingDeadline() {
    String number = watched(cases.received("tariff.billing-error"));
    wakesUntil(number, "2026-11-16 17:59");
    assertThat(timesPassed(number)).isZero();

    wakesUntil(number, "2026-11-30 18:00");

    assertThat(timesPassed(number)).isEqualTo(1);
    assertThat(notices(number)).containsOnlyOnce("delay CUSTOMER customer");
  }

  // ---- what moves the timer

  @Test
  @DisplayName("sleeps over a wait for the customer: nobody is reminded while the clock stands (DL-6)")
  void pause() {
    String number = watched(cases.received("tariff.billing-error"));
    DeskClock.now("2026-11-12 12:00");
    agents.customerAsked(number, "请问是哪个账期?");
    assertThat(sleepsUntil(number)).as("nine of the regulator's fifteen days, which go on (DL-10)")
        .isEqualTo(at("2026-11-21 14:48"));

    DeskClock.now("2026-11-13 12:00");
    customer.replies(number, "10月。");

    assertThat(sleepsUntil(number)).as("the hour that was left, a day later").isEqualTo(at("2026-11-13 13:00"));
    assertThat(given(number)).isEmpty();
    assertThat(timers(number)).hasSize(1);
  }

  @Test
  @DisplayName("reminds of the regulator's deadline also while the clock stands (DL-10)")
  void regulatorsClockGoesOn() {
    String number = watched(cases.received("tariff.billing-error"));
    DeskClock.now("2026-11-12 12:00");
    agents.customerAsked(number, "请问是哪个账期?");

    wakes(number);

    assertThat(given(number)).containsExactly("REGULATOR 0.6 holder");
    assertThat(cases.told(number)).contains("answered by the regulator’s rule 2026-11-27 18:00");
    assertThat(timesPassed(number)).isZero();
  }

  @Test
  @DisplayName("moves with new deadlines after another assessment, in the transaction of the review (DL-2)")
  void newUrgency() {
    String number = watched(cases.received("network.signal"));

    agents.reviewedAndAccepted(number, "unusable", 100, "none");

    assertThat(cases.complaint(number).matter().urgency())
        .hasValueSatisfying(urgency -> assertThat(urgency).isLessThan(3));
    Instant respond = cases.deadlines(number).get(DeadlineKind.RESPOND);
    assertThat(sleepsUntil(number)).isBefore(respond).isBefore(at("2026-11-12 14:00"));
    assertThat(timers(number)).hasSize(1);
  }

  @Test
  @DisplayName("reminds nobody again of a deadline that another assessment left where it was")
  void unmovedDeadlines() {
    String number = watched(cases.received("tariff.billing-error"));
    wakesUntil(number, "2026-11-16 06:00");
    assertThat(urged(number, "handled by 2026-11-16 18:00")).hasSize(1);

    agents.reviewedAndAccepted(number, "unusable", 1, "none");
    assertThat(deadlines.of(new CaseNumber(number))).filteredOn(deadline -> deadline.kind() == DeadlineKind.HANDLE)
        .singleElement().satisfies(handle -> assertThat(handle.urgency()).isEqualTo(2));
    wakes(number);

    assertThat(urged(number, "handled by 2026-11-16 18:00")).as("the leader, earlier for a case of priority")
        .hasSize(2).filteredOn(line -> line.contains("Junior agent")).hasSize(1);
  }

  @Test
  @DisplayName("has one timer, which moves with whatever moves its deadlines: no other takes its place")
  void sameTimer() {
    String number = watched(cases.received("tariff.billing-error"));
    String timer = timers(number).get(0).getId();

    deadlines.meet(new CaseNumber(number), Set.of(DeadlineKind.ASSESS));
    assertThat(sleepsUntil(number)).isEqualTo(at("2026-11-12 16:00"));
    deadlines.runAgain(new CaseNumber(number), Set.of(DeadlineKind.ASSESS));

    assertThat(sleepsUntil(number)).isEqualTo(at("2026-11-12 13:00"));
    assertThat(timers(number)).extracting(Job::getId).containsExactly(timer);
  }

  // ---- met deadlines

  @Test
  @DisplayName("reminds no more of a step that is done: assessed, responded, proposed (DL-2)")
  void metSteps() {
    String number = watched(cases.received("tariff.billing-error"));
    agents.reviewedAndAccepted(number);
    assertThat(met(number)).containsExactly(DeadlineKind.ASSESS);
    assertThat(sleepsUntil(number)).isEqualTo(at("2026-11-12 16:00"));

    agents.drafted(number, "dept-billing", "dept-service");
    agents.approved(number, "dept-billing", "dept-service");
    departments.proposed(number, "dept-billing");
    assertThat(met(number)).as("the other department has not responded").containsExactly(DeadlineKind.ASSESS);
    departments.proposed(number, "dept-service");

    assertThat(met(number)).containsExactly(DeadlineKind.ASSESS, DeadlineKind.RESPOND, DeadlineKind.PROPOSE);
    assertThat(sleepsUntil(number)).as("three quarters of the time to the binding deadline")
        .isEqualTo(at("2026-11-15 16:00"));
    assertThat(given(number)).isEmpty();
  }

  @Test
  @DisplayName("reminds no more once the customer was told, and again when it turns out not to be solved (NG-6)")
  void toldAndReopened() {
    String number = watched(cases.received("tariff.billing-error"));
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 20);
    assertThat(met(number)).containsAll(DeadlineKind.OURS).contains(DeadlineKind.REGULATOR);

    wakes(number);
    assertThat(given(number)).isEmpty();
    assertThat(timers(number)).as("nothing is to come").isEmpty();

    customer.foundNotSolved(number, "费用没有退。");
    assertThat(met(number)).containsExactly(DeadlineKind.ASSESS, DeadlineKind.RESPOND, DeadlineKind.PROPOSE);
    assertThat(sleepsUntil(number)).as("the clock stood while the customer was asked for a verdict")
        .isEqualTo(at("2026-11-15 17:30"));
    wakes(number);
    assertThat(given(number)).contains("DUE 0.75 holder", "HANDLE 0.75 holder").hasSize(2);
  }

  @Test
  @DisplayName("ends with the complaint and leaves no timer")
  void ends() {
    String number = watched(cases.received("tariff.billing-error"));
    customer.withdraws(number, "误投诉。");
    if (!timers(number).isEmpty()) {
      wakes(number);
    }

    assertThat(given(number)).isEmpty();
    processes.assertNothingIsLeft(number);
  }

  @Test
  @DisplayName("ends at once where the complaint is over already: nothing is left to watch")
  void nothingToWatch(@Autowired RuntimeService runtime) {
    String number = watched(cases.received("tariff.billing-error"));
    customer.withdraws(number, "误投诉。");

    runtime.startProcessInstanceByKey("deadline-watch", number);

    processes.assertNothingIsLeft(number);
    assertThat(given(number)).isEmpty();
  }

  // ---- the regulator's deadline

  @Test
  @DisplayName("the regulator's deadline is the fifteenth day after receipt, also a day off; no wait moves it (DL-10)")
  void fifteenDays() {
    DeskClock.now("2026-11-07 09:00");
    String number = cases.received("tariff.billing-error");

    agents.customerAsked(number, "请问是哪个账期?");
    DeskClock.now("2026-11-09 09:00");
    customer.replies(number, "10月。");

    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.REGULATOR)).as("a Sunday")
        .contains(at("2026-11-22 18:00"));
    assertThat(explained(number, DeadlineKind.REGULATOR).rules()).singleElement()
        .satisfies(rule -> assertThat(rule.rule()).isEqualTo("rule-fifteen-days"));
    assertThat(cases.dueAt(number))
        .isNotEqualTo(deadlines.at(new CaseNumber(number), DeadlineKind.REGULATOR).orElseThrow());
  }

  @Test
  @DisplayName("a date that the regulator named caps our deadlines, whatever waits add, and says so (DL-8, DL-10)")
  void regulatorsDateCaps() {
    String number = cases.receivedFromRegulator("tariff.billing-error", "2026-11-14 12:00");
    assertThat(deadlines.at(new CaseNumber(number), DeadlineKind.REGULATOR)).contains(at("2026-11-14 12:00"));
    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-14 12:00"));
    assertThat(cases.deadlines(number).get(DeadlineKind.HANDLE)).isEqualTo(at("2026-11-14 12:00"));
    assertThat(cases.deadlines(number).get(DeadlineKind.SOLVE)).isEqualTo(at("2026-11-19 18:00"));
    assertThat(explained(number, DeadlineKind.DUE).rules()).extracting(rule -> rule.rule())
        .contains("rule-billing", "rule-named-by-regulator");

    agents.customerAsked(number, "请问是哪个账期?");
    DeskClock.now("2026-11-13 10:00");
    customer.replies(number, "10月。");

    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-14 12:00"));
    assertThat(work.due(number, "review-content")).isEqualTo(at("2026-11-13 14:00"));
    agents.reviewedAndAcceptedAs(number, "network.signal");
    assertThat(cases.dueAt(number)).as("also in another class").isEqualTo(at("2026-11-14 12:00"));
  }

  @Test
  @DisplayName("a date of the regulator's that lies after our own deadline changes nothing")
  void laterDateOfTheRegulator() {
    String number = cases.receivedFromRegulator("tariff.billing-error", "2026-11-25 12:00");

    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-16 18:00"));
    assertThat(explained(number, DeadlineKind.DUE).rules()).extracting(rule -> rule.rule())
        .doesNotContain("rule-named-by-regulator");
    assertThat(shown(number)).containsEntry("Channel", "regulator");
  }

  // ---- the watch as scenarios drive it

  /** The complaint's deadlines are watched: by its own handling, or else by a watch that is started here. */
  private String watched(String number) {
    if (watches(number).isEmpty()) {
      runtime.startProcessInstanceByKey("deadline-watch", number, withDueAt(number));
    }
    assertThat(timers(number)).hasSize(1);
    return number;
  }

  private Map<String, Object> withDueAt(String number) {
    return new HashMap<>(Map.of("dueAt", Date.from(cases.dueAt(number))));
  }

  private List<String> watches(String number) {
    return runtime.createProcessInstanceQuery().processDefinitionKey("deadline-watch")
        .processInstanceBusinessKey(number).list().stream().map(ProcessInstance::getId).toList();
  }

  private List<Job> timers(String number) {
    return watches(number).stream()
        .flatMap(watch -> management.createJobQuery().processInstanceId(watch).activityId(TIMER).list().stream())
        .toList();
  }

  private Instant sleepsUntil(String number) {
    assertThat(timers(number)).hasSize(1);
    return timers(number).get(0).getDuedate().toInstant();
  }

  /** The timer goes off, in its time or at once where that is past. */
  private void wakes(String number) {
    Job timer = timers(number).get(0);
    if (timer.getDuedate().after(ClockUtil.getCurrentTime())) {
      ClockUtil.setCurrentTime(timer.getDuedate());
    }
    management.executeJob(timer.getId());
  }

  private void wakesUntil(String number, String moment) {
    while (!timers(number).isEmpty() && !sleepsUntil(number).isAfter(at(moment))) {
      wakes(number);
    }
    DeskClock.now(moment);
  }

  // ---- records

  private List<String> given(String number) {
    return reminders.of(number).stream().map(Given::toString).toList();
  }

  /** What the case file tells of reminders and urging about that. */
  private List<String> urged(String number, String about) {
    return cases.told(number).lines()
        .filter(line -> line.startsWith("Reminded of a deadline") || line.startsWith("Urged past a deadline"))
        .filter(line -> line.contains(about)).toList();
  }

  private List<String> notices(String number) {
    return Stream.of("reminder", "overdue", "delay").flatMap(template ->
        notices.recipientsByKind(number, template).stream().map(recipient -> template + " " + recipient)).toList();
  }

  private List<DeadlineKind> met(String number) {
    return deadlines.of(new CaseNumber(number)).stream().filter(deadline -> deadline.metAt() != null)
        .map(ExplainedDeadline::kind).toList();
  }

  private ExplainedDeadline explained(String number, DeadlineKind kind) {
    return deadlines.of(new CaseNumber(number)).stream().filter(deadline -> deadline.kind() == kind).findFirst()
        .orElseThrow();
  }

  private long timesPassed(String number) {
    return watches(number).stream().mapToLong(watch -> history.createHistoricActivityInstanceQuery()
        .processInstanceId(watch).activityId("deadline-passed").count()).sum();
  }
}
