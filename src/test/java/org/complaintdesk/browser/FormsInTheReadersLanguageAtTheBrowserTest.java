package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.pagefactory.ByChained;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("Whoever reads Chinese works in Chinese, and whoever reads English in English, at one desk (IN-10)")
@ClockAt("2026-11-12 10:00")
class FormsInTheReadersLanguageAtTheBrowserTest {

  private static final By FORM = By.cssSelector(".fjs-form");
  private static final By LISTS = By.cssSelector(".task-filter");
  private static final By COMPLETE = By.xpath("//button[normalize-space()='完成']");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  /** The zone of the desk, as its times name it. */
  private static final String ZONE = "Asia/Shanghai";

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;

  @AfterEach
  void readsEnglishAgain(Chromium chromium) {
    chromium.reads("en-US,en");
  }

  @Test
  @DisplayName("an agent finds task, facts, questions and choices in Chinese, finishes the form, and goes on in Chinese")
  void worksInChinese(Chromium chromium) {
    String number = cases.received("tariff.billing-error");
    chromium.reads("zh-CN,zh");
    Tasklist junior = Tasklist.of("junior", chromium, port);

    opens("本组任务", "审核内容", number, junior, chromium);
    assertThat(lists(chromium)).contains("我的任务", "临近期限").doesNotContain("My tasks", "Overdue");
    assertOnly(LATIN, number, chromium);
    assertThat(chromium.text(FORM)).contains("客户描述", "审核结果", "受理：内容完整、真实、合理", "资费：账单差错");
    chromium.keepPicture("review-content-zh");
    junior.claims().chooses("审核结果", "受理：内容完整").chooses("对客户的影响", "使用不便")
        .writes("账期", "十月");
    chromium.click(COMPLETE);
    chromium.until(page -> junior.complaintAbout("争议金额").equals("请填写此项。"));
    assertThat(junior.complaintAbout("账期")).isEqualTo("格式不正确，请按该项的说明填写。");
    chromium.keepPicture("wrong-fields-zh");
    junior.writes("账期", "2026-10").writes("争议金额", "18.50");
    chromium.click(COMPLETE);
    chromium.until(page -> cases.status(number) == ComplaintStatus.IN_PROGRESS);

    opens("我的任务", "当场解决或起草派单", number, junior, chromium);
    assertOnly(LATIN, number, chromium);
    junior.chooses("如何处理", "起草派单待审批");
    assertThat(chromium.text(FORM)).contains("计费部门").doesNotContain("Billing");
    chromium.keepPicture("settle-or-draft-zh");
  }

  @Test
  @DisplayName("whoever reads English meets no Chinese but what the customer said")
  void worksInEnglish(Chromium chromium) {
    String number = cases.received("tariff.billing-error");
    chromium.reads("en-US,en");

    opens("My groups' tasks", "Review content", number, Tasklist.of("junior", chromium, port), chromium);
    assertThat(lists(chromium)).contains("My tasks", "Overdue").doesNotContainPattern(HAN);

    String said = chromium.text(FORM).lines().filter(line -> HAN.matcher(line).find()).toList().toString();
    assertThat(HAN.matcher(said).results().map(MatchResult::group)).as("customer's own words and name only: %s", said)
        .allSatisfy(words -> assertThat(said(number)).contains(words));
    chromium.keepPicture("review-content-en");
  }

  private String said(String number) {
    Complaint complaint = cases.complaint(number);
    return complaint.matter().subject() + complaint.matter().detail() + complaint.complainant().name();
  }

  private static String lists(Chromium chromium) {
    return chromium.all(LISTS).stream().map(WebElement::getText).collect(Collectors.joining("\n"));
  }

  private static void opens(String list, String task, String number, Tasklist tasklist, Chromium chromium) {
    tasklist.searches(list, number);
    chromium.click(new ByChained(Tasklist.card(task), By.cssSelector("h4 a")));
    chromium.until(page -> chromium.isShown(FORM) && chromium.text(FORM).contains(number));
  }

  private static void assertOnly(Pattern foreign, String number, Chromium chromium) {
    String form = chromium.text(FORM).replace(number, "").replace(ZONE, "");
    assertThat(foreign.matcher(form).results().map(MatchResult::group)).as("words of the other language in %s", form)
        .isEmpty();
    assertThat(form).doesNotContain("{{");
  }
}
