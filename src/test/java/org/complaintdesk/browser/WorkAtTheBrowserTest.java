package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DepartmentStaff;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.pagefactory.ByChained;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("An agent at the browser gets on with the work")
@ClockAt("2026-11-12 10:00")
class WorkAtTheBrowserTest {

  private static final By STILL_WRONG = By.cssSelector(".cd-still");
  private static final By ALERT = By.cssSelector(".page-notifications .alert-danger");
  private static final By OVER = By.cssSelector(".cd-over");
  private static final By LOGIN = By.cssSelector(".form-signin input[type=password]");
  private static final By TASK = By.cssSelector(".task-card h2.task");
  private static final By COMPLETE = By.xpath("//button[normalize-space()='Complete']");
  private static final By COMPLETE_AND_NEXT = By.cssSelector(".cd-next");
  private static final By EMPTY = By.cssSelector("[cam-tasks] .cd-why");

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private Customer customer;
  @Autowired
  private Work work;

  @AfterEach
  void readsEnglishAgain(Chromium chromium) {
    chromium.reads("en-US,en");
    chromium.resized(1440, 1500);
  }

  @Test
  @DisplayName("a form that is not right says beside Complete where, goes there, and is silent once it is right")
  void wrongFields(Chromium chromium) {
    chromium.resized(1280, 720);
    String number = cases.received("tariff.billing-error", Channel.PHONE,
        Map.of("billPeriod", "2026-10", "disputedAmount", "20"));
    Tasklist junior = Tasklist.of("junior", chromium, port).opens("My groups' tasks", number, "Review content");
    assertThat(chromium.text(STILL_WRONG)).contains("Claim the task first");

    junior.claims().chooses("Result of the review", "Accept");
    assertThat(junior.isRefused("Impact on the customer")).isEqualTo("Please fill this in.");
    assertThat(chromium.text(STILL_WRONG)).contains("Before this can be completed", "Impact on the customer")
        .doesNotContain("Result of the review");
    chromium.until(page -> chromium.focusedIsIn("Impact on the customer"));
    assertThat(chromium.isShown(ALERT)).as("a message that says only that there was an error").isFalse();
    chromium.keepPicture("21-what-is-missing");

    junior.writes("Contact number", "no number");
    chromium.click(By.xpath("//*[@class='cd-still']//button[.='Impact on the customer']"));
    chromium.until(page -> chromium.focusedIsIn("Impact on the customer"));
    junior.chooses("Impact on the customer", "Inconvenience");
    assertThat(junior.isToldWhyNot()).contains("An error happened", "telephone number");
    chromium.keepPicture("22-why-it-was-refused");
    junior.writes("Contact number", "13919876543").completes();
    assertThat(chromium.isShown(ALERT)).as("the message about what has been put right").isFalse();
  }

  @Test
  @DisplayName("what was typed is there after a new login, for this person alone; can be copied when the task is gone")
  void nothingTypedIsLost(Chromium chromium) {
    String number = cases.received("tariff.billing-error");
    Tasklist junior = Tasklist.of("junior", chromium, port).takes(number, "Review content")
        .chooses("Result of the review", "Do not accept").writes("Reason", "扣费符合协议，已向客户说明。");

    chromium.loginEnds();
    junior.attemptsToComplete();
    chromium.shown(LOGIN);
    assertThat(chromium.stored("localStorage")).as("kept where whoever comes next finds it").doesNotContain("扣费符合协议");
    Login.with("junior", "junior", chromium, () -> chromium.isShown(By.cssSelector(".fjs-form")));
    chromium.until(page -> junior.written("Reason").equals("扣费符合协议，已向客户说明。"));
    assertThat(junior.isMarked("Result of the review", "Do not accept")).isTrue();
    assertThat(chromium.text(By.cssSelector(".cd-back"))).contains("Here again is what you had typed");
    chromium.keepPicture("23-typed-before-the-login");

    customer.withdraws(number, "客户已自行解决。");
    junior.attemptsToComplete();
    chromium.until(page -> chromium.text(OVER).contains("was closed on 2026-11-12"));
    assertThat(chromium.text(OVER)).contains("Review content", "Complaint withdrawn", "客户已自行解决。");
    assertThat(chromium.value(By.cssSelector(".cd-over textarea")))
        .contains("Reason, as explained to the customer: 扣费符合协议，已向客户说明。", "Result of the review: Do not accept");
    assertThat(chromium.isShown(ALERT)).as("that the task does not exist").isFalse();
    chromium.keepPicture("24-task-is-over");
    chromium.clickAway(By.xpath("//*[contains(@class, 'cd-over')]/button[.='Close']"));
    assertThat(chromium.stored("sessionStorage")).doesNotContain("扣费符合协议");

    String other = cases.received("tariff.billing-error");
    junior.takes(other, "Review content").chooses("Result of the review", "Ask").writes("Question", "请问哪个月？");
    chromium.until(page -> chromium.stored("sessionStorage").contains("请问哪个月"));
    Tasklist.logsOut(chromium);
    assertThat(chromium.stored("sessionStorage")).as("after the logout").doesNotContain("请问哪个月");
  }

  /**
   * The person opens the first task from the list and takes it; the desk leads on to the others. What a form says of
   * itself already is left as it is.
   */
  private void works(String person, String number, Map<String, Map<String, Object>> steps, CountedHand hand,
      Chromium chromium) {
    Tasklist tasklist = Tasklist.of(person, chromium, port);
    String first = steps.keySet().iterator().next();
    tasklist.searches("My groups' tasks", number);
    hand.presses(new ByChained(Tasklist.card(work.task(number, first).getName()), By.cssSelector("h4 a")));
    tasklist.claims(hand);
    for (Iterator<String> kinds = steps.keySet().iterator(); kinds.hasNext();) {
      String kind = kinds.next();
      String name = work.task(number, kind).getName();
      chromium.until(page -> chromium.text(TASK).equals(name));
      chromium.shown(By.cssSelector(".fjs-form"));
      new FormOnScreen(chromium, hand, kind, option -> option).fillsIn(steps.get(kind));
      chromium.keepPicture("28-short-" + kind);
      hand.presses(kinds.hasNext() ? COMPLETE_AND_NEXT : COMPLETE);
      chromium.until(page -> work.task(number, kind) == null);
    }
  }

  private static Map<String, Map<String, Object>> steps(Object... kindsAndAnswers) {
    Map<String, Map<String, Object>> steps = new LinkedHashMap<>();
    for (int step = 0; step < kindsAndAnswers.length; step += 2) {
      @SuppressWarnings("unchecked")
      Map<String, Object> answers = (Map<String, Object>) kindsAndAnswers[step + 1];
      steps.put((String) kindsAndAnswers[step], answers);
    }
    return steps;
  }

  @Test
  @DisplayName("a dispatched complaint goes from intake to archive with at most 45 clicks and 12 fields that are typed")
  void shortWay(Chromium chromium) {
    chromium.resized(1280, 720);
    CountedHand hand = new CountedHand(chromium);
    String number = cases.received("tariff.billing-error");

    works("junior", number, steps(
        "review-content", Map.of("outcome", "accept", "impact", "inconvenience", "billPeriod", "2026-10",
            "disputedAmount", "20"),
        "settle-or-draft", Map.of("outcome", "dispatch", "crossRegion", false, "instruction", "请核对上月账单。")),
        hand, chromium);
    works("senior", number, steps("approve-dispatch", Map.of("outcome", "dispatch")), hand, chromium);
    works("billing", number, steps(
        "accept-order", Map.of("outcome", "accept"),
        "diagnose-problem", Map.of("outcome", "diagnosed", "cause", "系统参数配置错误。", "diagnosisMethod",
            "cause-analysis", "problemType", "tariff", "attribution", "company"),
        "propose-solution", Map.of("solution", "退还多收的费用。", "owner", "王工", "cost", 20, "plannedFor",
            DepartmentStaff.inFourDays()),
        "negotiate-solution", Map.of("outcome", "agreed", "answer", "同意。"),
        "carry-out-plan", Map.of("effect", "费用已退还。")), hand, chromium);
    works("management", number, steps("review-outcome", Map.of("outcome", "approve")), hand, chromium);
    works("junior", number, steps(
        "tell-customer", Map.of("told", "已告知客户原因，费用已退还。"),
        "ask-satisfaction", Map.of("outcome", "answered", "rating1", "5", "rating2", "5", "rating3", "5",
            "rating4", "5", "verdict", "satisfied", "escalationDemanded", false),
        "confirm-solution", Map.of("outcome", "solved"),
        "summarise-case", Map.of("lesson", "套餐变更当月应主动提示。")), hand, chromium);

    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.ARCHIVED);
    assertThat(hand.presses()).as("clicks").isLessThanOrEqualTo(45);
    assertThat(hand.typed()).as("fields that are typed").isLessThanOrEqualTo(12);
  }

  @Test
  @DisplayName("a junior agent reviews, settles and goes on without a mouse, also where everything is twice as large")
  void withoutMouse(Chromium chromium) {
    chromium.resized(1280, 720);
    Keyboard keyboard = new Keyboard(chromium);
    String number = cases.received("tariff.billing-error", Channel.PHONE,
        Map.of("billPeriod", "2026-10", "disputedAmount", "20"));
    Tasklist.of("junior", chromium, port).searches("My groups' tasks", number);
    chromium.resized(640, 360);
    chromium.keepPicture("29-twice-as-large-list");

    chromium.types(Keys.chord(Keys.CONTROL, Keys.ALT, "l"));
    chromium.types(Keys.ENTER);
    chromium.until(page -> chromium.text(TASK).equals("Review content"));
    chromium.types(Keys.chord(Keys.CONTROL, Keys.ALT, "c"));
    chromium.until(page -> chromium.focusedIsIn("Result of the review"));
    chromium.keepPicture("30-twice-as-large-form");
    new FormOnScreen(chromium, keyboard, "review-content", option -> option)
        .fillsIn(Map.of("outcome", "accept", "impact", "inconvenience"));
    keyboard.presses(COMPLETE_AND_NEXT);
    chromium.until(page -> chromium.focusedIsIn("How to go on?"));
    new FormOnScreen(chromium, keyboard, "settle-or-draft", option -> option)
        .fillsIn(Map.of("outcome", "settle", "settlement", "已向客户说明并退还费用。", "amount", 20));
    chromium.keepPicture("31-twice-as-large-settled");
    keyboard.presses(COMPLETE_AND_NEXT);
    chromium.until(page -> chromium.focusedIsIn("Was the customer reached?"));
    assertThat(work.task(number, "ask-satisfaction").getAssignee()).isEqualTo("junior");
  }

  @Test
  @DisplayName("one task leads on to the next, of the same case where the table leaves it with the agent")
  void fromTaskToTask(Chromium chromium) {
    String number = cases.received("tariff.billing-error", Channel.PHONE,
        Map.of("billPeriod", "2026-10", "disputedAmount", "20"));
    Tasklist junior = Tasklist.of("junior", chromium, port).takes(number, "Review content")
        .chooses("Result of the review", "Accept").chooses("Impact on the customer", "Inconvenience");
    chromium.click(COMPLETE_AND_NEXT);
    chromium.until(page -> chromium.text(By.cssSelector(".task-card h2.task")).equals("Settle or draft dispatch"));
    assertThat(work.task(number, "settle-or-draft").getAssignee()).isEqualTo("junior");
    chromium.until(page -> chromium.focusedIsIn("How to go on?"));
    chromium.keepPicture("25-next-task-of-the-case");

    chromium.types(Keys.chord(Keys.CONTROL, Keys.ALT, "l"));
    chromium.types(Keys.chord(Keys.CONTROL, Keys.ALT, "f"));
    chromium.until(page -> chromium.focusedIsIn("How to go on?"));

    DeskClock.now("2026-11-12 10:05");
    customer.supplemented(number, "客户补充：另有一笔扣费。");
    junior.searches("My tasks", number);
    chromium.until(page -> chromium.text(Tasklist.card("Settle or draft dispatch")).contains("news from the customer"));
    chromium.keepPicture("26-news-on-the-card");

    chromium.click(Tasklist.list("Overdue"));
    chromium.until(page -> !chromium.address().contains(number));
    junior.searchesInVain("My tasks", "C20990101-000001");
    assertThat(chromium.text(EMPTY)).contains("A search is on");
    chromium.keepPicture("27-why-the-list-is-empty");
    chromium.click(By.xpath("//*[@class='cd-why']//button"));
    chromium.shown(Tasklist.card("Settle or draft dispatch"));
  }
}
