package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintdesk.support.DeskClock.at;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.ExplainedDeadline;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The watch over the deadlines of a complaint (DL-7)")
class DeadlineWatchTest extends WatchedScenario {

  @Autowired
  private HistoryService history;

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
    assertThat(sleepsUntil(number)).as("who is called for a verdict stops no clock (NG-8)")
        .isEqualTo(at("2026-11-15 16:00"));
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

  private List<DeadlineKind> met(String number) {
    return deadlines.of(new CaseNumber(number)).stream().filter(deadline -> deadline.metAt() != null)
        .map(ExplainedDeadline::kind).toList();
  }

  private long timesPassed(String number) {
    return watches(number).stream().mapToLong(watch -> history.createHistoricActivityInstanceQuery()
        .processInstanceId(watch).activityId("deadline-passed").count()).sum();
  }
}
