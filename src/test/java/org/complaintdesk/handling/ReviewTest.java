package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complaintdesk.support.DeskClock.at;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The content review of a complaint")
class ReviewTest extends Scenario {

  private static final List<String> ASSESSMENT = List.of("complaint-category", "urgency", "complaint-level",
      "regulator-deadline", "complaint-deadlines", "handling-days", "response-targets");

  @Test
  @DisplayName("is the first task, for junior agents, due when urgency must be set (CL-3, DL-2)")
  void firstTask() {
    String number = cases.received("tariff.billing-error");

    assertOpen(number, "review-content");
    assertThat(work.groups(number, "review-content")).containsExactly("junior-agent");
    assertThat(work.due(number, "review-content")).isEqualTo(at("2026-11-12 14:00"));
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);
  }

  @Test
  @DisplayName("sets the severity, and with it urgency, level, deadlines and the queue (CL-5, CL-6, IN-8)")
  void assessesAnew() {
    String number = cases.received("network.signal");
    assertThat(shown(number)).containsEntry("Urgency", "3 normal");

    agents.reviewedAndAccepted(number, "unusable", 1, "none");

    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertThat(shown(number)).containsEntry("Urgency", "2 high");
    assertThat(shown(number)).containsEntry("Level", "Priority");
    assertThat(work.due(number, "settle-or-draft")).isEqualTo(at("2026-11-12 14:00"));
    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-14 10:00"));
    assertThat(work.task(number, "settle-or-draft").getPriority()).isEqualTo(30);
  }

  @Test
  @DisplayName("explains a decision once that comes about at the review as at registration (DL-8)")
  void explainsOnce() {
    String number = cases.received("network.signal");
    agents.reviewedAndAccepted(number, "inconvenience", 1, "none");

    for (String table : ASSESSMENT) {
      assertThat(processes.explained(number, table)).as(table).hasSize(1);
    }
  }

  @Test
  @DisplayName("explains a decision again for which something else goes in, also when it comes out the same (DL-8)")
  void explainsAnew() {
    String number = cases.received("network.signal");
    agents.reviewedAndAccepted(number, "inconvenience", 2, "none");

    assertThat(shown(number)).containsEntry("Urgency", "3 normal");
    assertThat(processes.explained(number, "complaint-category")).hasSize(1);
    assertThat(processes.explained(number, "complaint-deadlines")).hasSize(1);
    assertThat(processes.explained(number, "urgency")).extracting(inputs -> inputs.get("Customers affected · 受影响客户数"))
        .containsExactly(1, 2);
  }

  @Test
  @DisplayName("keeps the details that the type requires with the case, not as process variables (CL-4, PR-1)")
  void keepsDetails() {
    String number = cases.received(null);

    agents.reviewedAndAcceptedAs(number, "value-added.unsolicited-subscription");

    assertThat(cases.details(number)).containsEntry("product", "彩铃").containsKeys("provider", "beganOn", "amount");
    assertThat(work.variable(number, "settle-or-draft", "product")).isNull();
    assertThat(cases.complaint(number).matter().category()).contains("value-added");
  }

  @Test
  @DisplayName("finds it not reasonable: rejected with the reason, filed, nobody else gets work (FD-4)")
  void notReasonable() {
    String number = cases.received("service.attitude");

    agents.foundNotReasonable(number, "要求超出服务协议范围。");

    assertFiledAs(number, ComplaintStatus.REJECTED);
    assertThat(cases.told(number)).contains("要求超出服务协议范围。");
    assertThat(cases.story(number)).doesNotContain("accepted", "settled", "told");
    assertThat(processes.stages(number)).doesNotContain("set-responsibility", "work-on-orders", "close-complaint");
  }

  @Test
  @DisplayName("asks the customer for what is missing: the clock stands until the reply by machine (CL-3, DL-6)")
  void incompleteRepliedByMachine() {
    String number = cases.received("tariff.billing-error");
    DeskClock.now("2026-11-12 13:00");
    agents.customerAsked(number, "请问是哪个账期?");

    assertOpen(number, "record-reply");
    assertThat(work.groups(number, "record-reply")).containsExactly("junior-agent");
    assertThat(work.task(number, "record-reply").getDueDate()).isNull();
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WAITING_FOR_CUSTOMER);
    assertThat(cases.pauses(number)).singleElement().matches(RecordedPause::open);

    DeskClock.now("2026-11-13 15:00");
    assertThat(customer.replies(number, "2026年10月账单。")).isTrue();

    assertOpen(number, "review-content");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);
    assertThat(clock.waitingTimers(number)).isEmpty();
    assertThat(work.due(number, "review-content")).isEqualTo(at("2026-11-13 16:00"));
    assertThat(cases.deadlines(number))
        .containsEntry(DeadlineKind.RESPOND, at("2026-11-13 20:00"))
        .containsEntry(DeadlineKind.PROPOSE, at("2026-11-14 12:00"))
        .containsEntry(DeadlineKind.DUE, at("2026-11-17 18:00"));
    assertThat(cases.pauses(number)).singleElement().satisfies(pause -> {
      assertThat(pause.reason()).isEqualTo("missing-details");
      assertThat(pause.from()).isEqualTo(at("2026-11-12 13:00"));
      assertThat(pause.to()).isEqualTo(at("2026-11-13 15:00"));
    });
    assertThat(cases.story(number))
        .containsExactly("registered", "step", "asked", "step", "customer-called", "clock-stopped", "replied", "clock-restarted");

    agents.reviewedAndAccepted(number);
    assertThat(work.due(number, "settle-or-draft")).isEqualTo(at("2026-11-13 20:00"));
    assertThat(cases.dueAt(number)).isEqualTo(at("2026-11-17 18:00"));
  }

  @Test
  @DisplayName("goes on with the reply that an agent recorded (CL-3)")
  void incompleteReplyRecorded() {
    String number = cases.received("tariff.billing-error");
    agents.customerAsked(number, "请问是哪个账期?");

    DeskClock.now("2026-11-12 12:00");
    agents.replyRecorded("junior", work.task(number, "record-reply"), "客户来电:10月账单。");

    assertOpen(number, "review-content");
    assertThat(work.due(number, "review-content")).isEqualTo(at("2026-11-12 16:00"));
    assertThat(cases.told(number)).contains("客户来电:10月账单。");
    assertThat(cases.pauses(number)).hasSize(1).noneMatch(RecordedPause::open);
    assertThat(clock.waitingTimers(number)).isEmpty();
  }

  @Test
  @DisplayName("waits as long as the table says for the customer's channel (DL-6)")
  void waitsByChannel() {
    String byPhone = cases.received("tariff.billing-error");
    String byLetter = cases.received("tariff.billing-error", Channel.LETTER, Map.of());
    agents.customerAsked(byPhone, "请问是哪个账期?");
    agents.customerAsked(byLetter, "请问是哪个账期?");

    assertThat(clock.waitingTimers(byPhone)).singleElement()
        .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(Date.from(at("2026-11-15 10:00"))));
    assertThat(clock.waitingTimers(byLetter)).singleElement()
        .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(Date.from(at("2026-11-22 10:00"))));
  }

  @Test
  @DisplayName("without an answer in time a senior agent decides, and the clock runs again (CL-3, DL-6)")
  void noAnswerInTime() {
    String number = unanswered();

    assertOpen(number, "decide-without-answer");
    assertThat(work.groups(number, "decide-without-answer")).containsExactly("senior-agent");
    assertThat(work.due(number, "decide-without-answer")).isEqualTo(at("2026-11-15 14:00"));
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.REGISTERED);
    assertThat(cases.pauses(number)).hasSize(1).noneMatch(RecordedPause::open);
    assertThat(cases.story(number)).doesNotContain("replied");
  }

  @Test
  @DisplayName("without an answer goes on with what is known (CL-3)")
  void noAnswerGoesOn() {
    String number = unanswered();

    agents.decidedWithoutAnswer(number);

    assertOpen(number, "settle-or-draft");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.IN_PROGRESS);
  }

  @Test
  @DisplayName("wants the numbers on record that the type must have, and no others: a contact suffices for service (IN-2)")
  void numbersOnRecord() {
    String number = cases.receivedWithNothingButTheMatter();
    Map<String, Object> tariff = accepted("tariff.billing-error");
    tariff.putAll(Map.of("billPeriod", "2026-10", "disputedAmount", "20", "contactNumber", "13893112345"));
    assertThatThrownBy(() -> work.complete("junior", number, "review-content", tariff))
        .hasMessageContaining("affectedNumber");
    assertOpen(number, "review-content");
    tariff.put("affectedNumber", "13919876543");
    work.complete("junior", number, "review-content", tariff);
    assertThat(cases.complaint(number).complainant().affectedNumber()).isEqualTo("13919876543");

    String service = cases.receivedWithNothingButTheMatter();
    assertThatThrownBy(() -> work.complete("junior", service, "review-content", accepted("service.attitude")))
        .hasMessageContaining("contactNumber");
    Map<String, Object> reachable = accepted("service.attitude");
    reachable.put("contactNumber", "13893112345");
    work.complete("junior", service, "review-content", reachable);
    assertOpen(service, "settle-or-draft");
    assertThat(cases.complaint(service).complainant().affectedNumber()).isNull();
  }

  private static Map<String, Object> accepted(String type) {
    return new HashMap<>(Map.of("outcome", "accept", "complaintType", type, "impact", "inconvenience",
        "affectedCustomers", 1, "consequence", "none"));
  }

  @Test
  @DisplayName("goes on without a type as other.other when the customer never said (DL-1)")
  void noAnswerNoType() {
    String number = cases.receivedWithNothingButTheMatter();
    work.complete("junior", number, "review-content", Map.of("complaintType", "other.other", "impact",
        "inconvenience", "affectedCustomers", 1, "consequence", "none", "outcome", "ask", "question", "请问是哪项业务?"));
    agents.letterSent(number);
    clock.waitingTimePassed(number);

    agents.decidedWithoutAnswer(number);

    assertOpen(number, "settle-or-draft");
    assertThat(cases.complaint(number).matter().category()).contains("other");
  }

  @Test
  @DisplayName("without an answer asks once more, with a new wait (CL-3, DL-6)")
  void noAnswerAsksAgain() {
    String number = unanswered();

    agents.askedOnceMore(number, "请再次确认账期。");

    assertOpen(number, "record-reply");
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.WAITING_FOR_CUSTOMER);
    assertThat(cases.pauses(number)).hasSize(2);
    assertThat(clock.waitingTimers(number)).hasSize(1);
    assertThat(cases.told(number)).contains("请再次确认账期。");

    customer.replies(number, "10月。");
    assertOpen(number, "review-content");
  }

  @Test
  @DisplayName("without an answer may reject the complaint (CL-3, FD-4)")
  void noAnswerRejects() {
    String number = unanswered();

    agents.rejectedWithoutAnswer(number, "多次联系未获答复。");

    assertFiledAs(number, ComplaintStatus.REJECTED);
    assertThat(cases.orders(number)).isEmpty();
  }

  @Test
  @DisplayName("a reply that nobody waits for is kept and changes no task")
  void unexpectedReply() {
    String number = cases.received("tariff.billing-error");

    assertThat(customer.replies(number, "补充:还有9月账单。")).isTrue();

    assertOpen(number, "review-content");
    assertThat(cases.story(number)).containsExactly("registered", "replied");
    assertThat(cases.pauses(number)).isEmpty();
  }

  @Test
  @DisplayName("a reply after the end is refused and changes nothing")
  void replyAfterTheEnd() {
    String number = cases.received("service.attitude");
    agents.foundNotReasonable(number, "与事实不符。");
    List<String> story = cases.story(number);

    assertThat(customer.replies(number, "我不同意。")).isFalse();

    assertThat(cases.story(number)).isEqualTo(story);
    assertFiledAs(number, ComplaintStatus.REJECTED);
  }

  /** Asked at 10:00 on Thursday; the three days of the table are over. */
  private String unanswered() {
    String number = cases.received("tariff.billing-error");
    agents.customerAsked(number, "请问是哪个账期?");
    clock.waitingTimePassed(number);
    return number;
  }
}
