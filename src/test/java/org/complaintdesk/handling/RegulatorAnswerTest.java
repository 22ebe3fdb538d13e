package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.EscalatedCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The regulator's office is answered (RG-1)")
class RegulatorAnswerTest extends Scenario {

  private static final String TYPE = "tariff.billing-error";
  private static final String ANSWER = "已退还多收费用20元，并向用户致歉。";

  @Autowired
  private TaskService tasks;
  @Autowired
  private EscalatedCases escalated;
  @Autowired
  private Deadlines deadlines;

  private Agents management;
  private String number;

  @BeforeEach
  void received() {
    management = agents.by("management");
    number = cases.receivedFromRegulator(TYPE, "2026-11-20 18:00");
  }

  @Test
  @DisplayName("as soon as there is a result, while the customer is being told; the case file and the notice tell what")
  void beside() {
    assertThat(work.openTasks(number)).as("not before there is a result").doesNotContain("answer-regulator");
    settled();

    assertThat(work.openTasks(number)).contains("answer-regulator", "tell-customer");
    assertThat(work.groups(number, "answer-regulator")).containsExactly("complaint-management");
    assertThat(work.due(number, "answer-regulator")).isEqualTo(DeskClock.at("2026-11-20 18:00"));
    assertThat(work.facts(number, "answer-regulator")).contains("甘通申〔2026〕118号");
    managers.officeAnswered(number, ANSWER);

    assertThat(cases.told(number)).contains("The regulator was answered in time: " + ANSWER);
    assertThat(String.join("", cases.told(number, Locale.SIMPLIFIED_CHINESE))).contains("已按期答复主管部门：" + ANSWER, "信函");
    assertThat(notices.texts(number, "regulator-answer")).singleElement().asString()
        .contains("甘通申〔2026〕118号", ANSWER, number);
    assertThat(notices.toCustomer(number)).doesNotContain("regulator-answer", "regulator-received");
  }

  @Test
  @DisplayName("goes on after the case has ended, until the office has said how its file ended")
  void afterTheEnd() {
    settled();
    management.customerTold(number);
    customer.heardBy("management").confirmedSolved(number);
    management.summarised(number);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.ARCHIVED);
    assertOpen(number, "answer-regulator");

    DeskClock.now("2026-11-21 09:00");
    managers.officeAnswered(number, ANSWER);
    assertThat(cases.told(number)).contains("The regulator was answered after its date");
    assertThat(work.due(number, "record-office-word")).isEqualTo(DeskClock.at("2027-01-20 18:00"));
    managers.officeEnded(number, "dismissed", "2026-11-21");

    assertThat(cases.told(number)).contains("file ended: the customer is in the wrong");
    assertThat(String.join("", cases.told(number, Locale.SIMPLIFIED_CHINESE))).contains("不支持用户诉求");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.ARCHIVED);
    processes.assertNothingIsLeft(number);
  }

  @Test
  @DisplayName("also where there is no result yet, two days before its date; once answered, the result does not ask again")
  void timeIsShort() {
    DeskClock.now("2026-11-18 18:00");
    clock.goesOff(number, "time-is-short");

    assertThat(work.openTasks(number)).contains("answer-regulator", "review-content");
    managers.officeAnswered(number, "正在核查，11月25日前补充答复。");
    settled();
    assertThat(work.openTasks(number)).doesNotContain("answer-regulator").contains("record-office-word");
  }

  @Test
  @DisplayName("of a rejected and of a withdrawn complaint too")
  void otherEnds() {
    management.foundNotReasonable(number, "与合同约定一致。");
    work.complete("supervisor", number, "give-consent", Map.of("outcome", "agree"));
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REJECTED);
    assertOpen(number, "answer-regulator");

    String withdrawn = cases.receivedFromRegulator(TYPE, "2026-11-20 18:00");
    customer.withdraws(withdrawn, "已自行解决。");
    assertOpen(withdrawn, "answer-regulator");
    managers.officeClosedItsFile(withdrawn);
    assertOpen(withdrawn, "record-office-word");
    assertThat(notices.texts(withdrawn, "regulator-answer")).as("no answer is wanted").isEmpty();
    managers.officeEnded(withdrawn, "withdrawn", "2026-11-12");
    processes.assertNothingIsLeft(withdrawn);
  }

  @Test
  @DisplayName("asks again: there is a new date and a new answer, and the first one stays in the case file")
  void asksAgain() {
    settled();
    managers.officeAnswered(number, ANSWER);
    assertThatThrownBy(() -> managers.officeAskedAgain(number, "请补充退费凭证。", "2026-11-11")).as("a day that has passed");
    managers.officeAskedAgain(number, "请补充退费凭证。", "2026-11-24");

    assertThat(work.due(number, "answer-regulator")).isEqualTo(DeskClock.at("2026-11-24 18:00"));
    assertThat(work.facts(number, "answer-regulator")).contains("请补充退费凭证。");
    managers.officeAnswered(number, "凭证附后。");
    assertThat(cases.told(number)).contains(ANSWER, "凭证附后。");
    assertThat(notices.texts(number, "regulator-answer")).hasSize(2);
  }

  @Test
  @DisplayName("about a major complaint only when somebody else of complaint management has read the answer")
  void fourEyes() {
    management.reviewedAndAccepted(number);
    management.settledByJunior(number, 0);
    escalated.found(number, Level.MAJOR, 2);
    managers.officeAnswerDrafted(number, ANSWER);

    assertThat(work.facts(number, "give-consent")).contains(ANSWER);
    assertThat(notices.texts(number, "regulator-answer")).isEmpty();
    Task consent = work.task(number, "give-consent");
    assertThatThrownBy(() -> work.complete("management", consent, Map.of("outcome", "agree")))
        .hasMessageContaining("somebody else has to give it");
    tasks.setAssignee(consent.getId(), null);
    work.complete("supervisor", number, "give-consent", Map.of("outcome", "refuse", "reason", "请写明退费日期。"));
    managers.officeAnswerDrafted(number, "11月12日已退费。");
    work.complete("supervisor", number, "give-consent", Map.of("outcome", "agree"));
    assertThat(notices.texts(number, "regulator-answer")).singleElement().asString().contains("11月12日已退费。");
  }

  @Test
  @DisplayName("whoever handles it is told when it comes, and urged when the date has passed, also after the case has ended")
  void urged() {
    assertThat(notices.toGroups(number)).contains("regulator-received");
    customer.withdraws(number, "已自行解决。");
    assertThat(clock.goesOffAt(number, "answer-overdue")).isEqualTo(DeskClock.at("2026-11-20 18:00"));
    DeskClock.now("2026-11-20 18:00");
    clock.goesOff(number, "answer-overdue");

    assertThat(notices.toGroups(number)).contains("regulator-overdue");
    assertOpen(number, "answer-regulator");
  }

  @Test
  @DisplayName("is met by the answer alone: telling the customer does not end the regulator's clock (DL-10)")
  void clockOfTheOffice() {
    settled();
    management.customerTold(number);
    assertThat(regulatorsClock()).as("runs on").isNull();

    managers.officeAnswered(number, ANSWER);
    assertThat(regulatorsClock()).isEqualTo(DeskClock.at("2026-11-12 10:00"));
    DeskClock.now("2026-11-21 09:00");
    customer.heardBy("management").dissatisfied(number);
    assertThat(regulatorsClock()).as("what was answered in time stays so, though the case goes on")
        .isEqualTo(DeskClock.at("2026-11-12 10:00"));
  }

  @Test
  @DisplayName("nobody is answered about a complaint that the customer made himself")
  void notOfOthers() {
    String other = cases.received(TYPE);
    agents.reviewedAndAccepted(other);
    agents.settledByJunior(other, 20);
    customer.confirmedSolved(other);
    agents.summarised(other);

    assertThat(processes.started(other)).doesNotContain("regulator-answer");
    assertThat(notices.toGroups(other)).doesNotContain("regulator-received");
    processes.assertNothingIsLeft(other);
  }

  private @Nullable Instant regulatorsClock() {
    return deadlines.of(new CaseNumber(number)).stream().filter(deadline -> deadline.kind() == DeadlineKind.REGULATOR)
        .findFirst().orElseThrow().metAt();
  }

  private void settled() {
    management.reviewedAndAccepted(number);
    management.settledByJunior(number, 20);
  }
}
