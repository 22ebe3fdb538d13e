package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DepartmentStaff;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.EscalatedCases;
import org.complaintdesk.support.Everybody;

/** The choices that no story makes, each where somebody meets it; together with the stories every choice is made. */
final class Choices extends AtTheBrowser {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  Choices(Cases cases, DeskClock clock, Everybody everybody, BrowserWorkplace browser) {
    super(cases, clock, everybody, browser);
  }

  void all() {
    ofTheReview();
    ofTheCalls();
    ofTheSettlement();
    ofTheWorkOrders();
    ofTheClosing();
    ofTheEscalation();
    ofTheRegulator();
    besideTheTask();
  }

  /** A type of each category asks for details of its own; or the complaint is not accepted (CL-4, FD-4). */
  private void ofTheReview() {
    Stream.of("network.coverage", "value-added.unusable", "tariff.charge-dispute", "equipment.repair", "service.attitude",
        "other.contract").forEach(type -> agents.reviewedAndAcceptedAs(cases.received(null), type));
    agents.reviewedAndAccepted(cases.received("network.speed"), "unusable", 12, "media");
    agents.foundNotReasonable(cases.received("tariff.arrears"), "欠费停机符合协议。");
    String unanswered = cases.received("network.call-quality");
    agents.customerAsked(unanswered, "请问具体地点?");
    clock.waitingTimePassed(unanswered);
    agents.rejectedWithoutAnswer(unanswered, "多次联系未获答复。");
  }

  /**
   * Called at a time of the customer's own, at another number, never reached: about a question, for a
   * verdict and to be told (NG-8).
   */
  private void ofTheCalls() {
    String asked = cases.received("network.signal");
    agents.questionRaised(asked, "请问具体地点?");
    agents.called(asked, missed("outcome", "call-at"));
    clock.callFallsDue(asked);
    agents.called(asked, missed("outcome", "wrong-number"));
    clock.callFallsDue(asked);
    agents.called(asked, missed("outcome", "not-reached"));
    work.complete("junior", asked, "send-letter", Map.of("outcome", "not-possible"));
    work.complete("senior", asked, "decide-without-answer", Map.of("outcome", "review"));
    for (String last : List.of("no-number", "not-reached")) {
      String told = cases.received("tariff.billing-error");
      agents.reviewedAndAccepted(told);
      agents.settledByJunior(told, 20);
      notReachedForVerdict(told, "call-at");
      clock.callFallsDue(told);
      notReachedForVerdict(told, "wrong-number");
      clock.callFallsDue(told);
      notReachedForVerdict(told, last);
      assertThat(work.openTasks(told)).containsExactly("confirm-solution");
    }
    notReachedToTell();
  }

  /** One is told by a letter after the last call, one by nothing. */
  private void notReachedToTell() {
    String told = settledInWriting();
    agents.missedToTell(told, missed("callOutcome", "call-at"));
    clock.callFallsDue(told);
    agents.missedToTell(told, missed("callOutcome", "wrong-number"));
    clock.callFallsDue(told);
    agents.missedToTell(told, missed("callOutcome", "not-reached"));
    agents.letterSent(told);
    String never = settledInWriting();
    agents.missedToTell(never, missed("callOutcome", "no-number"));
    work.complete("junior", never, "send-letter", Map.of("outcome", "not-possible"));
    assertThat(cases.story(never)).contains("result-not-told").doesNotContain("told");
  }

  private String settledInWriting() {
    String number = cases.received("tariff.billing-error", Channel.LETTER, Map.of());
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 20);
    return number;
  }

  private void notReachedForVerdict(String number, String callOutcome) {
    Map<String, Object> form = missed("callOutcome", callOutcome);
    form.put("outcome", "not-reached");
    work.complete("junior", number, "ask-satisfaction", form);
  }

  /** What is entered after such a call; the customer wants to be called in a few hours. */
  private static Map<String, Object> missed(String field, String outcome) {
    Map<String, Object> form = new HashMap<>(Map.of(field, outcome));
    if (outcome.equals("call-at")) {
      var wanted = ClockUtil.getCurrentTime().toInstant().atZone(SHANGHAI).plusHours(24);
      form.putAll(Map.of("callAgainOn", wanted.toLocalDate().toString(), "callAgainTime", "16:00"));
    } else if (outcome.equals("wrong-number")) {
      form.put("correctedContactNumber", "13919876543");
    }
    return form;
  }

  /** Handed over, answered by the senior agent, beyond the authority, sent to a new review (FD-9, FD-10, FD-13). */
  private void ofTheSettlement() {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.handedOver(number);
    agents.dispatchRefused(number, "类型判断有误。");
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 50.01);
    agents.answeredBySenior(number, 200.5);
    managers.consentRefused(number, "金额依据不足。");
    agents.answeredBySenior(number, 210);
    managers.consented(number);
    agents.customerTold(number);
    customer.foundNotSolved(number, "费用仍未退回。");
    managers.newReviewWanted(number, "需重新核实。");
    agents.reviewedAndAccepted(number);
    assertThat(work.openTasks(number)).containsExactly("reassess-complaint");
  }

  /** Returned before and after the diagnosis, dispatched anew, insisted on; in rounds, not agreed (RS-3, NG-1). */
  private void ofTheWorkOrders() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.orderReturned(number, "dept-network", "设备原因。");
    agents.insisted(number);
    departments.orderAccepted(number, "dept-network");
    departments.foundNotOurs(number, "dept-network", "光猫故障。");
    agents.dispatchedAnew(number, "dept-equipment");
    departments.orderAccepted(number, "dept-equipment");
    var diagnosis = DepartmentStaff.diagnosis("third-party");
    diagnosis.put("attributionReason", "施工方挖断光缆。");
    work.completeFor("dept-equipment", number, "diagnose-problem", diagnosis);
    departments.proposed(number, "dept-equipment", "更换光猫。");
    departments.negotiated(number, "dept-equipment", "thinks");
    agents.replyRecorded("equipment", work.task(number, "record-reply"), "再考虑。");
    departments.negotiated(number, "dept-equipment", "another-round");
    departments.proposed(number, "dept-equipment", "更换光猫并免当月月租。");
    departments.negotiated(number, "dept-equipment", "disagreed");
    managers.resultSentBack(number, "未说明原因。");
    assertThat(work.openTasks(number)).containsExactly("approve-dispatch");
  }

  /** Not reached for a verdict or to confirm, dispatched again by the customer manager, unresolved (NG-3, NG-6, ES-1). */
  private void ofTheClosing() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network");
    departments.solved(number, "dept-network");
    managers.resultApproved(number);
    agents.customerTold(number);
    customer.foundNotSolved(number, "信号仍然时断时续。");
    managers.dispatched(number, "dept-network");
    departments.solved(number, "dept-network");
    managers.resultApproved(number);
    agents.customerTold(number);
    customer.notReachedForVerdict(number);
    clock.callFallsDue(number);
    customer.notReachedToConfirm(number);
    String unresolved = cases.received("network.signal");
    agents.dispatchedTo(unresolved, "dept-network");
    departments.solved(unresolved, "dept-network");
    managers.foundUnresolved(unresolved, "需协调友商。");
    assertThat(work.openTasks(unresolved)).containsExactly("judge-escalation");
  }

  /** What can be done beside a task and no story does: added, asked how it stands, chased, detached (NG-4, RS-3, RS-6). */
  private void besideTheTask() {
    String number = cases.received("network.signal");
    Tasklist review = browser.opens("junior", work.task(number, "review-content"));
    review.acts("supplement", Map.of("text", "昨晚又断线。"));
    review.acts("progress", Map.of("text", "客户询问进度。"));
    review.acts("chase", Map.of("text", "请优先审核。"));
    review.acts("open-incident", Map.of("title", "安宁区基站退服"));
    review.acts("detach-from-incident", Map.of("reason", "原因不同。"));
    agents.dispatchedTo(number, "dept-network", "dept-equipment");
    browser.opens("network", work.task(number, "accept-order", "dept-network"))
        .acts("chase", Map.of("workOrder", number + "-2", "text", "请协同处理。"));
    assertThat(cases.story(number)).containsSubsequence("supplemented", "progress-asked", "chased", "order-chased");
  }

  /** How the office of the regulator ends its file, or that nothing is heard of it (RG-1). */
  private void ofTheRegulator() {
    String today = ClockUtil.getCurrentTime().toInstant().atZone(SHANGHAI).toLocalDate().toString();
    Agents management = agents.by("management");
    Stream.of("upheld", "dismissed", "withdrawn", "nothing-heard").forEach(outcome -> {
      String number = cases.receivedFromRegulator("tariff.billing-error", "2030-11-20 18:00");
      management.reviewedAndAccepted(number);
      management.settledByJunior(number, 20);
      managers.officeAnswered(number, "已退还费用20元。");
      if (outcome.equals("nothing-heard")) {
        work.complete("management", number, "record-office-word", Map.of("outcome", outcome));
      } else {
        managers.officeEnded(number, outcome, today);
      }
    });
  }

  /** Investigated once more, judged anew, ended without agreement (ES-2, DL-10). */
  private void ofTheEscalation() {
    String number = cases.received("tariff.billing-error");
    escalated.requestedBy("senior", number, "客户第三次来电。");
    escalated.judged(number, 1, "complex", EscalatedCases.OWNER, "dept-billing", "dept-service");
    escalated.found(number, "dept-billing", "dept-service");
    escalated.moreInvestigationWanted(number, "缺少扣费明细。");
    escalated.judged(number, "dept-billing");
    escalated.found(number, "dept-billing");
    escalated.anotherSolutionTold(number);
    escalated.notSatisfied(number, "judge", "要求重新调查。");
    escalated.toldTheResult(number);
    escalated.missedToConfirm(number, missed("callOutcome", "call-at"));
    clock.callFallsDue(number);
    escalated.missedToConfirm(number, missed("callOutcome", "wrong-number"));
    clock.callFallsDue(number);
    escalated.notAgreed(number, "客户不接受任何方案。");
    escalated.summarised(number);
    escalated.assertNothingIsLeft(number);
    String unreached = cases.received("tariff.billing-error");
    escalated.requestedBy("senior", unreached, "客户要求升级。");
    escalated.toldTheResult(unreached);
    escalated.notReachedToConfirm(unreached);
    clock.callFallsDue(unreached);
    escalated.missedToConfirm(unreached, missed("callOutcome", "no-number"));
    escalated.summarised(unreached);
    escalated.assertNothingIsLeft(unreached);
  }
}
