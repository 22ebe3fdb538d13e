package org.complaintdesk.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
@DisplayName("NG-3: a customer is asked how satisfied he is")
@ClockAt("2026-11-12 10:00")
class SurveyTest {

  @Autowired
  private Cases cases;
  @Autowired
  private Customer customer;
  @Autowired
  private Work work;
  @Autowired
  private DeskClock clock;
  @Autowired
  private SurveyDesk desk;
  @Autowired
  private SurveyAnswering answering;

  @Test
  @DisplayName("by phone: an agent asks what fits the complaint, and keeps the answer")
  void byPhone() {
    String number = desk.asked(Channel.PHONE, "tariff");
    assertThat(work.groups(number, "ask-satisfaction")).containsExactly("junior-agent");
    assertThat(work.due(number, "ask-satisfaction")).isEqualTo(DeskClock.at("2026-11-15 10:00"));
    assertThat(desk.questions(number)).hasSize(4).anyMatch(question -> question.contains("账单"))
        .noneMatch(question -> question.contains("网络"));
    assertThat(work.facts(number, "ask-satisfaction")).contains("账单说明的清楚程度");

    work.complete("junior", number, "ask-satisfaction", answers("answered", "satisfied",
        Map.of("rating1", "5", "rating3", "4", "remark", "处理很快。")));

    assertThat(desk.runs(number)).isFalse();
    assertThat(desk.handedBack(number)).isEqualTo(
        Map.of("satisfied", true, "surveyAnswered", true, "escalationDemanded", false));
    assertThat(desk.record(number)).satisfies(survey -> {
      assertThat(survey.status()).isEqualTo(SurveyStatus.ANSWERED);
      assertThat(survey.verdict()).contains(Verdict.SATISFIED);
      assertThat(survey.remark()).contains("处理很快。");
      assertThat(survey.answeredAt()).contains(DeskClock.at("2026-11-12 10:00"));
    });
    assertThat(desk.points(number)).containsExactly(5, 0, 4, 0);
    assertThat(cases.told(number))
        .contains("The customer is asked how satisfied he is, by phone, until 2026-11-15 10:00.",
            "Survey answered. On the whole: satisfied.", "满意吗？ 5", "处理很快。");
  }

  @Test
  @DisplayName("a customer who is not reached is called again; after the wait the survey is closed as unanswered")
  void notReached() {
    String number = desk.asked(Channel.PHONE, "service");
    DeskClock.now("2026-11-13 09:00");
    customer.notReachedForVerdict(number);
    assertThat(work.openTasks(number)).doesNotContain("ask-satisfaction");
    assertThat(clock.nextCall(number)).as("after the pause of the table (NG-8)")
        .isEqualTo(DeskClock.at("2026-11-13 13:00"));
    clock.callFallsDue(number);
    assertThat(work.due(number, "ask-satisfaction")).as("the wait does not begin anew")
        .isEqualTo(DeskClock.at("2026-11-15 10:00"));
    assertThat(work.variable(number, "ask-satisfaction", "outcome")).isNull();

    desk.timePassed(number);

    assertThat(desk.runs(number)).isFalse();
    assertThat(desk.handedBack(number)).containsEntry("surveyAnswered", false)
        .containsEntry("escalationDemanded", false).containsEntry("satisfied", null);
    assertThat(desk.record(number).status()).isEqualTo(SurveyStatus.UNANSWERED);
    assertThat(desk.record(number).closedAt()).contains(DeskClock.at("2026-11-15 10:00"));
    assertThat(cases.told(number)).contains("No answer to the survey came in time; it is closed as such.");
    assertThat(cases.story(number)).doesNotContain("survey-answered");
  }

  @Test
  @DisplayName("a customer who is called stops no clock; after the calls of the table he is asked no more (NG-8, DL-6)")
  void neverReached() {
    String number = desk.asked(Channel.PHONE, "service");
    assertThat(cases.pauses(number)).isEmpty();
    DeskClock.now("2026-11-12 11:00");
    customer.notReachedForVerdict(number);
    clock.callFallsDue(number);
    work.complete("junior", number, "ask-satisfaction",
        Map.of("outcome", "not-reached", "callOutcome", "call-at", "callAgainOn", "2026-11-13", "callAgainTime", "16:00"));
    assertThat(clock.nextCall(number)).isEqualTo(DeskClock.at("2026-11-13 16:00"));
    clock.callFallsDue(number);

    customer.notReachedForVerdict(number);

    assertThat(desk.runs(number)).isFalse();
    assertThat(desk.record(number).status()).isEqualTo(SurveyStatus.UNANSWERED);
    assertThat(cases.pauses(number)).isEmpty();
    assertThat(cases.told(number)).contains("Call 3 to the customer: not reached.");
  }

  @Test
  @DisplayName("dissatisfied is who says so, whatever points he gives; he may demand an escalation")
  void dissatisfied() {
    String number = desk.asked(Channel.STORE, "equipment");

    work.complete("junior", number, "ask-satisfaction", answers("answered", "dissatisfied",
        Map.of("rating1", "5", "escalationDemanded", true)));

    assertThat(desk.handedBack(number)).isEqualTo(
        Map.of("satisfied", false, "surveyAnswered", true, "escalationDemanded", true));
    assertThat(cases.told(number)).contains("The customer wants the complaint escalated.");
  }

  @Test
  @DisplayName("whether the customer would recommend us has a scale of its own, from 0 to 10, on every way")
  void recommendation() {
    String called = desk.asked(Channel.PHONE, "service");
    work.complete("junior", called, "ask-satisfaction", answers("answered", "satisfied", Map.of("recommendation", "10")));
    String entered = desk.asked(Channel.EMAIL, "other");
    work.complete("junior", entered, "enter-survey-answer", answers(null, "satisfied", Map.of("recommendation", "0")));
    String linked = desk.asked(Channel.APP, "service");
    answering.answer(new SurveyToken(desk.secret(linked)),
        new SurveyAnswer(Verdict.SATISFIED, Arrays.asList(5, null, null, null), 7, null, false));
    String open = desk.asked(Channel.PHONE, "service");
    work.complete("junior", open, "ask-satisfaction", answers("answered", "satisfied", Map.of("rating1", "5")));

    assertThat(Stream.of(called, entered, linked, open).map(number -> desk.record(number).recommendation()))
        .containsExactly(Optional.of(10), Optional.of(0), Optional.of(7), Optional.empty());
    assertThat(desk.points(linked)).containsExactly(5, 0, 0, 0);
    assertThat(cases.told(called)).contains("How likely the customer is to recommend us: 10 on a scale from 0 to 10.");
    assertThat(cases.told(entered, Locale.SIMPLIFIED_CHINESE)).contains("客户向亲友推荐我们的可能性：0 分（0 至 10 分）。");
    assertThat(cases.story(open)).doesNotContain("survey-recommendation");
  }

  @Test
  @DisplayName("an answer without points or a remark is told in a sentence without gaps")
  void onlyAVerdict() {
    String bare = desk.asked(Channel.PHONE, "service");
    String remarked = desk.asked(Channel.PHONE, "service");

    work.complete("junior", bare, "ask-satisfaction", answers("answered", "satisfied", Map.of()));
    work.complete("junior", remarked, "ask-satisfaction", answers("answered", "satisfied", Map.of("remark", "处理很快。")));

    assertThat(cases.told(bare, Locale.ENGLISH)).contains("Survey answered. On the whole: satisfied.");
    assertThat(cases.told(bare, Locale.SIMPLIFIED_CHINESE)).contains("满意度调查已答复。总体评价：满意。");
    assertThat(cases.told(remarked, Locale.ENGLISH)).contains("Survey answered. On the whole: satisfied. 处理很快。");
  }

  @Test
  @DisplayName("by SMS link: the link is in the notice and nowhere else, and its answer ends the wait")
  void byLink() {
    String number = desk.asked(Channel.APP, "network");
    assertThat(work.openTasks(number)).contains("enter-survey-answer").doesNotContain("ask-satisfaction");
    String secret = desk.secret(number);
    assertThat(secret).hasSize(32);
    assertThat(desk.notice(number)).contains("2026年11月17日 10:00");
    assertThat(desk.keptByTheEngine(number)).noneMatch(text -> text.contains(secret));

    assertThat(answering.answer(new SurveyToken(secret), dissatisfiedAnswer())).isTrue();

    assertThat(desk.runs(number)).isFalse();
    assertThat(desk.handedBack(number)).isEqualTo(
        Map.of("satisfied", false, "surveyAnswered", true, "escalationDemanded", true));
    assertThat(desk.points(number)).containsExactly(1, 2, 0, 3);
    assertThat(cases.story(number)).containsSubsequence("survey-opened", "survey-link-used", "survey-answered",
        "survey-escalation-demanded");
    assertThat(answering.answer(new SurveyToken(secret), dissatisfiedAnswer())).as("a second answer").isFalse();
    assertThat(cases.story(number)).containsOnlyOnce("survey-answered");
  }

  @Test
  @DisplayName("without a way to send the link an agent who hears from the customer enters the answer")
  void enteredByAnAgent() {
    String number = desk.asked(Channel.EMAIL, "other");
    assertThat(cases.told(number)).contains("not sent: no channel configured");
    String secret = desk.secret(number);

    work.complete("junior", number, "enter-survey-answer", answers(null, "satisfied", Map.of("rating4", "3")));

    assertThat(desk.handedBack(number)).isEqualTo(
        Map.of("satisfied", true, "surveyAnswered", true, "escalationDemanded", false));
    assertThat(desk.points(number)).containsExactly(0, 0, 0, 3);
    assertThat(answering.answer(new SurveyToken(secret), dissatisfiedAnswer())).isFalse();
    assertThat(desk.record(number).verdict()).contains(Verdict.SATISFIED);
  }

  @Test
  @DisplayName("no answer over the link in time closes the survey as such; the link takes nothing any more")
  void noAnswerInTime() {
    String number = desk.asked(Channel.WEB, "service");
    String secret = desk.secret(number);
    DeskClock.now("2026-11-19 10:00");
    assertThat(answering.answer(new SurveyToken(secret), dissatisfiedAnswer()))
        .as("an answer after the time, before the timer").isFalse();

    desk.timePassed(number);

    assertThat(desk.handedBack(number)).containsEntry("surveyAnswered", false).containsEntry("satisfied", null);
    assertThat(desk.record(number).status()).isEqualTo(SurveyStatus.UNANSWERED);
    assertThat(cases.story(number)).doesNotContain("survey-link-used");
  }

  @Test
  @DisplayName("ends with its complaint")
  void complaintEnded() {
    String number = desk.asked(Channel.SMS, "service");
    String secret = desk.secret(number);

    desk.caseEnded(number);

    assertThat(desk.record(number).status()).isEqualTo(SurveyStatus.CANCELLED);
    assertThat(cases.story(number)).contains("survey-cancelled").doesNotContain("survey-unanswered");
    assertThat(answering.answer(new SurveyToken(secret), dissatisfiedAnswer())).isFalse();
  }

  @Test
  @DisplayName("DL-6: the clock stands while the customer has the word, and runs again at every end")
  void clock() {
    String answered = desk.asked(Channel.APP, "service");
    assertThat(cases.pauses(answered)).singleElement().satisfies(pause -> {
      assertThat(pause.open()).isTrue();
      assertThat(pause.reason()).isEqualTo("survey");
    });
    String unanswered = desk.asked(Channel.APP, "service");
    String ended = desk.asked(Channel.APP, "service");

    answering.answer(new SurveyToken(desk.secret(answered)), dissatisfiedAnswer());
    desk.timePassed(unanswered);
    desk.caseEnded(ended);

    for (String number : new String[] {answered, unanswered, ended}) {
      assertThat(cases.pauses(number)).as(number).singleElement().matches(pause -> !pause.open());
    }
  }

  @Test
  @DisplayName("IN-10: the questions are in the language of the customer; key accounts are called")
  void language() {
    String number = desk.asked(Channel.WEB, "value-added", "en", CustomerTier.KEY_ACCOUNT);

    assertThat(work.openTasks(number)).contains("ask-satisfaction");
    assertThat(desk.questions(number)).hasSize(4)
        .contains("How satisfied are you with how the value-added service was ended and its charges settled?");
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE))
        .anyMatch(line -> line.startsWith("已向客户发起满意度调查（电话回访）"));
  }

  private static SurveyAnswer dissatisfiedAnswer() {
    return new SurveyAnswer(Verdict.DISSATISFIED, Arrays.asList(1, 2, null, 3), null, null, true);
  }

  private static Map<String, Object> answers(String outcome, String verdict, Map<String, Object> more) {
    Map<String, Object> form = new HashMap<>(more);
    form.putIfAbsent("escalationDemanded", false);
    form.put("verdict", verdict);
    if (outcome != null) {
      form.put("outcome", outcome);
    }
    return form;
  }
}
