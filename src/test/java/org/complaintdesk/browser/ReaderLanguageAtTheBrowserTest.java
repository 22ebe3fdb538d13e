package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.WebLocale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.pagefactory.ByChained;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("The web applications speak the language of the browser (IN-10)")
@ClockAt("2026-11-12 10:00")
class ReaderLanguageAtTheBrowserTest {

  private static final By NAME = By.cssSelector(".form-signin input[type=text]");
  private static final By APP_NAME = By.cssSelector(".login-header .app-name");
  private static final By BRAND = By.cssSelector(".brand-name");
  private static final By BANNER = By.cssSelector(".ce-eol-banner");
  private static final By LANGUAGE = By.tagName("html");
  private static final Pattern NO_WORD = Pattern.compile("\\W+");

  @LocalServerPort
  private int port;

  @Autowired
  private Cases cases;

  @AfterEach
  void readsEnglishAgain(Chromium chromium) {
    chromium.reads("en-US,en");
  }

  @ParameterizedTest
  @CsvSource({
      "tasklist, Tasklist, 键盘快捷键",
      "cockpit,  Cockpit,  流程定义",
      "admin,    Admin,    用户组",
      "welcome,  Welcome,  个人资料"})
  @DisplayName("Chinese, at the login page and behind it")
  void chinese(String application, String name, String word, Chromium chromium) {
    chromium.reads("zh-CN,zh");
    opensLogin(application, "用户名", chromium);
    assertThat(chromium.title()).isEqualTo("投诉处理平台 " + name);
    assertThat(chromium.saysItsStyle(APP_NAME)).contains("投诉处理平台");
    assertSpeaks("zh", "en", application, chromium);
    chromium.keepPicture("login-" + application + "-zh");

    Login.as("admin", chromium, port, application);
    chromium.until(page -> page(chromium).contains(word));
    assertThat(chromium.text(BRAND)).isEqualTo("投诉处理平台 " + name);
    assertThat(attribute(chromium, LANGUAGE, "lang")).isEqualTo("zh-CN");
    assertSpeaks("zh", "en", application, chromium);
    assertThat(chromium.complaints()).isEmpty();
    chromium.keepPicture(application + "-zh");
  }

  @ParameterizedTest
  @CsvSource({
      "tasklist, Tasklist, Keyboard Shortcuts",
      "cockpit,  Cockpit,  process definitions deployed",
      "admin,    Admin,    Groups",
      "welcome,  Welcome,  Profile"})
  @DisplayName("English, at the login page and behind it")
  void english(String application, String name, String word, Chromium chromium) {
    chromium.reads("en-US,en");
    opensLogin(application, "Username", chromium);
    assertThat(chromium.title()).isEqualTo("Complaint Desk " + name);
    assertSpeaks("en", "zh", application, chromium);

    Login.as("admin", chromium, port, application);
    chromium.until(page -> page(chromium).contains(word));
    assertThat(chromium.text(BRAND)).isEqualTo("Complaint Desk " + name);
    assertThat(attribute(chromium, LANGUAGE, "lang")).isEqualTo("en");
    assertSpeaks("en", "zh", application, chromium);
    assertThat(chromium.complaints()).isEmpty();
    chromium.keepPicture(application + "-en");
  }

  @ParameterizedTest
  @CsvSource({"fr-FR, Username, en", "zh-TW, 用户名, zh-CN", "zh, 用户名, zh-CN", "en-GB, Username, en"})
  @DisplayName("Chinese for every reader of Chinese, English for all others")
  void others(String language, String placeholder, String told, Chromium chromium) {
    chromium.reads(language);
    opensLogin("tasklist", placeholder, chromium);
    assertThat(attribute(chromium, LANGUAGE, "lang")).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
      "admin,   users,                                   添加用户",
      "admin,   groups,                                  新建用户组",
      "admin,   tenants,                                 没有找到租户",
      "admin,   authorization?resource=0,                资源ID",
      "admin,   system?section=system-settings-general,  流程引擎",
      "cockpit, processes,                               通知发送",
      "cockpit, decisions,                               个决策定义",
      "cockpit, tasks,                                   人工任务",
      "cockpit, repository,                              部署"})
  @DisplayName("Chinese on the pages to which they lead")
  void furtherPages(String application, String path, String word, Chromium chromium) {
    chromium.reads("zh-CN,zh");
    String home = Login.as("admin", chromium, port, application);
    chromium.open(home + "#/" + path);
    chromium.until(page -> page(chromium).contains(word));
    assertSpeaks("zh", "en", application, chromium);
    chromium.keepPicture(application + "-" + path.replaceAll("\\W.*", "") + "-zh");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "zh-CN | 处理天数      | 业务产品质量：3 个工作日。                       | Product and service quality",
      "en-US | Handling days | Product and service quality: 3 business days (DL-1). | 业务产品质量"})
  @DisplayName("decision tables in Cockpit: their names, columns and what is written beside their rules")
  void tables(String language, String table, String rule, String other, Chromium chromium) {
    chromium.reads(language);
    String home = Login.as("manager", chromium, port, "cockpit");
    chromium.open(home + "#/decisions");
    chromium.click(By.linkText(table));
    chromium.until(page -> page(chromium).contains(rule));
    assertThat(page(chromium)).contains(table).doesNotContain(other, " · ");
    chromium.keepPicture("table-" + language);
  }

  @Test
  @DisplayName("times are told in the reader's language, too")
  void times(Chromium chromium) {
    String number = cases.received("tariff.billing-error");
    chromium.reads("zh-CN,zh");

    Tasklist.of("junior", chromium, port).searches("本组任务", number);

    WebElement card = chromium.shown(Tasklist.card("审核内容"));
    assertThat(card.getText()).containsPattern("到期 \\d+(天|个月|年)前")
        .containsPattern("创建于 \\d+(天|个月|年)前");
    assertThat(card.findElement(By.cssSelector(".due-date [uib-tooltip]")).getDomAttribute("uib-tooltip"))
        .isEqualTo("2026年11月12日星期四 14:00");
    chromium.keepPicture("list-of-tasks-zh");
    chromium.click(new ByChained(Tasklist.card("审核内容"), By.cssSelector("h4 a")));
    chromium.until(page -> page(chromium).contains("认领") && page(chromium).contains("案件记录"));
    assertSpeaks("zh", "en", "tasklist", chromium);
    chromium.keepPicture("task-zh");
  }

  @ParameterizedTest
  @CsvSource({
      "en-US, 'Complaint Desk runs on Camunda 7.24, the last community release; the operators’ guide'",
      "zh-CN, 投诉处理平台基于Camunda 7.24"})
  @DisplayName("which version the desk runs on is told to whoever administers it, not to agents")
  void version(String language, String told, Chromium chromium) {
    chromium.reads(language);
    Login.as("admin", chromium, port, "admin");
    chromium.until(page -> chromium.saysItsStyle(BANNER).contains(told) || page(chromium).contains(told));
    assertThat(page(chromium)).doesNotContain("Camunda 8");
    Login.as("junior", chromium, port, "tasklist");
    assertThat(chromium.all(BANNER)).isNotEmpty()
        .allSatisfy(banner -> assertThat(banner.getCssValue("display")).isEqualTo("none"));
  }

  private void opensLogin(String application, String placeholder, Chromium chromium) {
    String desk = "http://localhost:" + port;
    chromium.forget(desk);
    chromium.open(desk + "/camunda/app/" + application + "/default/");
    chromium.until(page -> placeholder.equals(attribute(chromium, NAME, "placeholder")));
  }

  /** No raw key, no place without its value, and nothing that the locale of the other language says otherwise. */
  private static void assertSpeaks(String language, String other, String application, Chromium chromium) {
    String page = page(chromium);
    Map<String, String> own = WebLocale.of(application, language).labels();
    assertThat(page).doesNotContain("{{");
    assertThat(NO_WORD.splitAsStream(page).filter(word -> word.contains("_")))
        .doesNotContainAnyElementsOf(own.keySet());
    Set<String> foreign = new TreeSet<>(WebLocale.of(application, other).labels().values());
    foreign.removeAll(own.values());
    assertThat(page.lines().map(String::strip).collect(Collectors.toSet())).doesNotContainAnyElementsOf(foreign);
  }

  private static String page(Chromium chromium) {
    return chromium.text(By.tagName("body"));
  }

  private static String attribute(Chromium chromium, By place, String name) {
    return String.valueOf(chromium.shown(place).getDomAttribute(name));
  }
}
