package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.desk.Login;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;

@DisplayName("The case file of a long story")
@TestInstance(Lifecycle.PER_CLASS)
class CaseFileTest extends Scenario {

  /** Ids of rules are told on purpose, so that an analyst finds the row that decided. */
  private static final Pattern RULE = Pattern.compile("rule-[a-z0-9, -]+");
  private static final Pattern CODE = Pattern.compile("\\b(dept-[a-z-]+|[a-z-]+\\.[a-z-]+|[a-z]+[A-Z][A-Za-z]+"
      + "|missing-details|product-quality|staff-conduct|third-party|service-quality|cause-analysis|data-mining"
      + "|another-round|not-solved|send-back|hand-over|in-progress|key-account)\\b");

  private String number = "";

  @Test
  @DisplayName("tells everything in order, with who did it (AR-1, DL-8)")
  void completeAndInOrder() {
    assertThat(cases.story(number)).containsExactly(
        "registered",
        "step", "asked", "step", "customer-called", "clock-stopped", "replied", "clock-restarted",
        "details-added", "step", "accepted",
        "step",
        "step", "attributed", "order-issued", "order-issued",
        "step", "order-returned", "step", "order-issued",
        "step", "step", "order-diagnosed", "diagnosed", "step", "proposed",
        "step", "step", "proposed", "step", "agreed", "step", "order-done",
        "step", "step", "order-diagnosed", "diagnosed", "step", "proposed",
        "step", "asked", "clock-stopped", "step", "clock-restarted",
        "step", "disagreed", "order-not-agreed",
        "step", "step", "settled", "step", "told",
        "survey-opened", "step", "survey-answered",
        "step", "reopened", "step", "settled", "step", "told",
        "survey-opened", "step", "survey-answered",
        "step", "step", "summarised", "archived");
    List<CaseEntry> entries = cases.entries(number);
    assertThat(entries).extracting(CaseEntry::happenedAt).isSorted();
    assertThat(entries).filteredOn(entry -> entry.kind().equals("step"))
        .allSatisfy(entry -> assertThat(entry.actor()).isPresent());
    assertThat(entries).filteredOn(entry -> entry.kind().equals("order-done"))
        .allSatisfy(entry -> assertThat(entry.actor()).contains(new Login("equipment")));
    assertThat(entries).filteredOn(entry -> List.of("registered", "replied").contains(entry.kind()))
        .allSatisfy(entry -> assertThat(entry.actor()).isEmpty());
  }

  @Test
  @DisplayName("tells what each table decided by which rule of which version (DL-8)")
  void decisionsAreTold() {
    assertThat(cases.told(number)).contains(
        "deadline class billing and tariff; outage no (rule-tariff-billing-error, version 1).",
        "3 normal (rule-inconvenience, version 1).",
        "binding deadline 2026-11-16 18:00");
    assertThat(cases.entries(number)).filteredOn(entry -> entry.kind().equals("decided"))
        .extracting(entry -> entry.arguments().get(0).value())
        .contains("decision.complaint-category", "decision.urgency", "decision.complaint-level",
            "decision.complaint-deadlines", "decision.queue-priority", "decision.required-details",
            "decision.dispatch-routing", "decision.frontline-authority", "decision.waiting-policy",
            "decision.solution-measures");
  }

  @Test
  @DisplayName("reads as whole sentences in English and Chinese, without codes or gaps (IN-10)")
  void readableInBothLanguages() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      assertThat(cases.told(number, language)).allSatisfy(sentence -> {
        assertThat(sentence).isNotBlank().doesNotContain("null", "case.", "label.", ".none", "  ")
            .doesNotContainPattern("\\{\\d|\\s$");
        assertThat(RULE.matcher(sentence).replaceAll("")).doesNotContainPattern(CODE);
      });
    }
    assertThat(String.join("\n", cases.told(number, Locale.SIMPLIFIED_CHINESE))).contains(
        "网站", "2026-11-12 10:00", "投诉经审核受理", "等待补充信息", "等待客户考虑方案", "已派至计费部门",
        "2026-11-18 18:00", "企业原因", "案件已归档");
  }

  @Test
  @DisplayName("has no English word of ours in Chinese: tasks, fields, options, measures and groups are told in Chinese too")
  void chineseThroughout() {
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE)).allSatisfy(sentence ->
        assertThat(RULE.matcher(sentence.replace(number, "")).replaceAll("")).doesNotContainPattern("[A-Za-z]{2}|[,;] "));
  }

  @Test
  @DisplayName("ends in the archived document, whole (AR-1)")
  void archivedWhole() throws Exception {
    JsonNode document = new ObjectMapper().readTree(cases.archived(number).get(0));

    assertThat(document.path("number").asText()).isEqualTo(number);
    assertThat(document.path("status").asText()).isEqualTo("archived");
    assertThat(document.path("details").path("billPeriod").asText()).isEqualTo("2026-10");
    assertThat(document.path("lesson").asText()).isEqualTo("套餐变更当月应主动提示。");
    assertThat(document.path("result").asText()).isEqualTo("已告知客户原因和处理结果。");
    assertThat(document.path("orders")).hasSize(3);
    assertThat(document.path("departments")).as("how many act, not all there are to choose from")
        .isEqualTo(IntNode.valueOf(2));
    assertThat(cases.archived(number).get(0)).as("what a form asks, without an answer, is no fact of the case")
        .doesNotContain("surveyAnswerBy", "surveyQuestion1", "surveyQuestion6");
    assertThat(document.path("pauses")).as("a question, a proposal; who is called for a verdict stops no clock").hasSize(2);
    assertThat(document.path("deadlines")).as("ours, the regulator's, and the time to tell the customer")
        .hasSize(DeadlineKind.OURS.size() + 2);
    assertThat(document.path("story")).hasSameSizeAs(cases.entries(number));
    assertThat(IntStream.range(0, document.path("story").size())
        .mapToObj(index -> Instant.parse(document.path("story").get(index).path("at").asText()))).isSorted();
  }

  @Test
  @DisplayName("holds no telephone number and no name beside what people wrote (PR-1)")
  void nothingPersonal() {
    assertThat(cases.told(number)).doesNotContain("13893112345", "李明");
  }

  /** Asked and answered, dispatched to two, returned, dispatched anew, two rounds, not agreed, sent back, reopened. */
  @BeforeAll
  void longStory() {
    DeskClock.now("2026-11-12 10:00");
    number = cases.received("tariff.billing-error", Channel.WEB, Map.of());
    DeskClock.now("2026-11-13 09:00");
    agents.customerAsked(number, "请问是哪个账期?");
    DeskClock.now("2026-11-17 11:00");
    customer.replies(number, "10月账单。");
    agents.reviewedAndAccepted(number);
    agents.drafted(number, "dept-billing");
    agents.approved(number, "dept-billing", "dept-network");

    DeskClock.now("2026-11-17 14:00");
    departments.orderReturned(number, "dept-network", "与网络无关。");
    agents.dispatchedAnew(number, "dept-equipment");
    departments.proposed(number, "dept-equipment");
    departments.negotiated(number, "dept-equipment", "another-round");
    departments.proposed(number, "dept-equipment", "免费更换光猫。");
    departments.negotiated(number, "dept-equipment", "agreed");
    departments.carriedOut(number, "dept-equipment");

    DeskClock.now("2026-11-18 09:00");
    departments.proposed(number, "dept-billing");
    departments.negotiated(number, "dept-billing", "thinks");
    DeskClock.now("2026-11-18 15:00");
    agents.replyRecorded("billing", work.task(number, "record-reply"), "不接受。");
    departments.negotiated(number, "dept-billing", "disagreed");
    managers.resultSentBack(number, "请再与客户沟通。");
    agents.answeredBySenior(number, 100);
    agents.customerTold(number);

    DeskClock.now("2026-11-19 10:00");
    customer.foundNotSolved(number, "退费尚未到账。");
    managers.answered(number, 120);
    agents.customerTold(number);
    customer.confirmedSolved(number);
    agents.summarised(number);
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.ARCHIVED);
  }
}
