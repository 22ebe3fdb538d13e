package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.notice.NoticesOnRecord;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.EscalatedCases;
import org.complaintdesk.support.Everybody;
import org.complaintdesk.support.Processes;

/** How complaints go through the desk from beginning to end, one person after the other. */
final class Stories extends AtTheBrowser {

  private static final Pattern LINK = Pattern.compile("/survey/[A-Za-z0-9_-]+");
  /** The second of the sample people in the escalation team. */
  private static final String COLLEAGUE = "deputy";
  private static final String EMAIL = "liming@example.com";

  private final NoticesOnRecord notices;
  private final Processes processes;

  Stories(Cases cases, DeskClock clock, Everybody everybody, BrowserWorkplace browser, NoticesOnRecord notices,
      Processes processes) {
    super(cases, clock, everybody, browser);
    this.notices = notices;
    this.processes = processes;
  }

  void all() {
    settledAtOnce();
    askedAndAnswered();
    withdrawn();
    dispatchedToTwo();
    surveyByLink();
    surveyEnteredByAgent();
    emergencyWithIncident();
    escalated();
    byTheRegulator();
    linked();
    reopened();
  }

  /** Settled at once; the customer is called for a verdict, and confirms (FD-9, NG-3, NG-5, NG-6). */
  private void settledAtOnce() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 20);
    customer.confirmedSolved(number);
    agents.summarised(number);
    assertFiled(number);
  }

  /** Asked for what is missing, answered, asked again and not answered; or not reached, and written to (CL-3, DL-6, NG-8). */
  private void askedAndAnswered() {
    String number = cases.received("network.signal");
    agents.customerAsked(number, "请问具体地点?");
    agents.replyRecorded("junior", work.task(number, "record-reply"), "城关区张掖路。");
    agents.customerAsked(number, "请问从何时开始?");
    clock.waitingTimePassed(number);
    agents.askedOnceMore(number, "请再次确认开始时间。");
    clock.waitingTimePassed(number);
    agents.decidedWithoutAnswer(number);
    assertThat(work.openTasks(number)).containsExactly("settle-or-draft");
    String unreached = cases.received("network.signal");
    agents.questionRaised(unreached, "请问具体地点?");
    agents.called(unreached, Map.of("outcome", "no-number"));
    agents.letterSent(unreached);
    assertThat(work.openTasks(unreached)).containsExactly("record-reply");
  }

  /** Withdrawn from beside the task (NG-4). */
  private void withdrawn() {
    String number = cases.received("tariff.package");
    browser.opens("junior", work.task(number, "review-content"))
        .acts("withdraw", Map.of("said", "phone", "reason", "客户已自行解决。", "confirmed", "true"));
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WITHDRAWN);
    processes.assertNothingIsLeft(number);
  }

  /**
   * Dispatched to two departments, one of which returns its order; the customer is dissatisfied, and the customer manager
   * answers him (RS-2, RS-3, NG-1, DX-4, FD-10).
   */
  private void dispatchedToTwo() {
    String number = cases.received("network.signal");
    agents.reviewedAndAccepted(number);
    agents.drafted(number, "dept-network", "dept-equipment");
    agents.approved(number, "dept-network", "dept-equipment");
    departments.orderReturned(number, "dept-equipment", "设备正常。");
    agents.dropped(number);
    departments.solved(number, "dept-network");
    managers.resultApproved(number);
    agents.customerTold(number);
    customer.dissatisfied(number);
    managers.answered(number, 1100);
    managers.consented(number);
    agents.customerTold(number);
    customer.confirmedSolved(number);
    agents.summarised(number);
    assertFiled(number);
  }

  /** The customer opens the link of the survey and answers on its page (NG-3). */
  private void surveyByLink() {
    String number = cases.receivedByEmail("tariff.billing-error", EMAIL, "zh-CN");
    agents.reviewedWithEmail(number, EMAIL);
    agents.settledByJunior(number, 20);
    agents.customerTold(number);
    browser.answersSurvey(link(number));
    assertThat(cases.story(number)).contains("survey-answered");
    customer.confirmedSolved(number);
    agents.summarised(number);
    assertFiled(number);
  }

  /** An agent enters the answer of a customer who was sent a link and called instead (NG-3). */
  private void surveyEnteredByAgent() {
    String number = cases.receivedByEmail("tariff.billing-error", EMAIL, "zh-CN");
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 20);
    agents.customerTold(number);
    customer.confirmedSolved(number);
    agents.summarised(number);
    assertFiled(number);
  }

  /** A danger calls the emergency team, its fault a task force; the complaints hang on one incident (DX-3, DX-5, RS-6). */
  private void emergencyWithIncident() {
    String number = cases.received("network.signal");
    String other = cases.received("network.signal");
    agents.reviewedAndAccepted(number, "unusable", 1, "safety");
    emergency.acknowledged(number);
    emergency.serviceRestored(number);
    browser.opens("junior", work.task(number, "settle-or-draft"))
        .acts("open-incident", Map.of("title", "城关区基站退服"));
    String incident = emergency.incidentOf(number);
    browser.opens("junior", work.task(other, "review-content"))
        .acts("attach-to-incident", Map.of("incident", incident));
    emergency.taskForceCalled(incident, "dept-network", "dept-equipment");
    emergency.contributed(incident, "dept-network");
    emergency.contributed(incident, "dept-equipment");
    emergency.serviceRestored(incident);
    emergency.complaintsAnswered(incident);
    for (String each : new String[] {number, other}) {
      if (work.openTasks(each).contains("ask-satisfaction")) {
        customer.satisfied(each);
      }
      assertFiled(each);
    }
  }

  /** Escalated by hand, with legal counsel, handed over, solved in two rounds, confirmed (ES-1, ES-2, ES-4). */
  private void escalated() {
    String number = cases.received("tariff.billing-error");
    browser.opens("junior", work.task(number, "review-content"))
        .acts("escalate", Map.of("reason", "客户拟向主管部门申诉。", "customerDemands", "true"));
    escalated.judgedWithLegalCounsel(number);
    escalated.found(number, "dept-billing");
    escalated.legalOpinionGiven(number);
    escalated.handedOver(number, COLLEAGUE, "本人休假。");
    escalated.decidedBy(COLLEAGUE, number, "dept-billing", "dept-service");
    escalated.carriedOutBy(number, "dept-billing", "dept-service");
    EscalatedCases owned = escalated.ownedBy(COLLEAGUE);
    owned.customerTold(number);
    owned.notSatisfied(number, "solution", "退费金额不足。");
    owned.decidedBy(COLLEAGUE, number);
    owned.carriedOut(number);
    owned.customerTold(number);
    owned.satisfied(number);
    owned.summarised(number);
    assertFiled(number);
    escalated.assertNothingIsLeft(number);
  }

  /** Came by the regulator: complaint management settles it and answers the office, which asks again (RG-1). */
  private void byTheRegulator() {
    String number = cases.receivedFromRegulatorWithoutFileNumber("tariff.billing-error", "2030-11-20 18:00");
    LocalDate today = LocalDate.ofInstant(cases.complaint(number).arrival().receivedAt(), ZoneId.of("Asia/Shanghai"));
    Agents management = agents.by("management");
    management.reviewedAndAccepted(number);
    management.settledByJunior(number, 20);
    managers.officeAnswered(number, "已退还费用20元。");
    managers.officeAskedAgain(number, "请补充退费凭证。", today.plusDays(5).toString());
    managers.officeClosedItsFile(number);
    managers.officeEnded(number, "settled", today.toString());
    management.customerTold(number);
    customer.heardBy("management").confirmedSolved(number);
    management.summarised(number);
    assertFiled(number);
  }

  /** Two complaints about one matter are linked; it turns out to be another matter, and each goes on (NG-10). */
  private void linked() {
    String leading = cases.received("tariff.package");
    String later = cases.received("tariff.package");
    browser.opens("junior", work.task(later, "review-content"))
        .acts("link", Map.of("other", leading, "reason", "同一笔扣费。"));
    work.complete("senior", later, "wait-for-leading", Map.of("unlinkReason", "另一笔扣费。"));
    browser.opens("junior", work.task(later, "review-content"))
        .acts("link", Map.of("other", leading, "reason", "同一笔扣费。"));
    browser.opens("junior", work.task(leading, "review-content"))
        .acts("take-link-back", Map.of("other", later, "reason", "另一笔扣费。"));
    assertThat(work.openTasks(later)).containsExactly("review-content");
    assertThat(work.openTasks(leading)).containsExactly("review-content");
  }

  /** A customer comes back to a complaint that was closed lately (NG-10). */
  private void reopened() {
    String closed = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(closed);
    agents.settledByJunior(closed, 20);
    customer.confirmedSolved(closed);
    agents.summarised(closed);
    String present = cases.received("tariff.billing-error");
    browser.opens("junior", work.task(present, "review-content"))
        .acts("reopen-earlier", Map.of("earlier", closed, "reason", "came-back", "words", "又出现同样的扣费。"));
    assertThat(work.openTasks(closed)).containsExactly("approve-dispatch");
  }

  private String link(String number) {
    var link = LINK.matcher(notices.texts(number, "survey").get(0));
    assertThat(link.find()).as("link in the notice to the customer of %s", number).isTrue();
    return link.group();
  }

  private void assertFiled(String number) {
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.ARCHIVED);
    processes.assertNothingIsLeft(number);
  }
}
