package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
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
    assertThat(chromium.storedForEver()).as("kept where whoever comes next finds it").doesNotContain("扣费符合协议");
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
    assertThat(chromium.stored()).doesNotContain("扣费符合协议");

    String other = cases.received("tariff.billing-error");
    junior.takes(other, "Review content").chooses("Result of the review", "Ask").writes("Question", "请问哪个月？");
    chromium.until(page -> chromium.stored().contains("请问哪个月"));
    Tasklist.logsOut(chromium);
    assertThat(chromium.stored()).as("after the logout").doesNotContain("请问哪个月");
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
