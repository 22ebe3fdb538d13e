package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.notice.NoticesOnRecord;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.Customer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("Our own pages and tabs keep nobody out: every field has its name, every word its contrast (WCAG 2.1 AA)")
@ClockAt("2026-11-12 10:00")
class NoBarriersAtTheBrowserTest {

  private static final Pattern LINK = Pattern.compile("/survey/[A-Za-z0-9_-]+");
  private static final String TAB = ".cd-case-file";
  private static final String FORM = ".fjs-container";

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private Customer customer;
  @Autowired
  private NoticesOnRecord notices;

  @AfterEach
  void readsEnglishAgain(Chromium chromium) {
    chromium.reads("en-US,en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  @DisplayName("the page of a survey, what is wrong with its answer, and what confirms it")
  void survey(String language, Chromium chromium) {
    String number = cases.receivedByEmail("tariff.billing-error", "liming@example.com", language);
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 10);
    agents.customerTold(number);
    Matcher link = LINK.matcher(notices.texts(number, "survey").get(0));
    assertThat(link.find()).isTrue();

    chromium.open("http://localhost:" + port + link.group());
    assertNone("html", chromium);
    chromium.click(By.cssSelector("input[name=verdict]"));
    chromium.write(By.name("remark"), "Thank you.");
    chromium.click(By.cssSelector("button[type=submit]"));
    chromium.shown(By.tagName("h2"));
    assertNone("html", chromium);
    chromium.open("http://localhost:" + port + link.group());
    assertNone("html", chromium);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US,en", "zh-CN,zh"})
  @DisplayName("the tabs of a case and the form of its review, open and with what is missing")
  void besideATask(String languages, Chromium chromium) {
    String number = cases.received("network.signal", Channel.PHONE, Map.of("place", "兰州西站"));
    customer.supplemented(number, "昨晚又断线。");
    chromium.reads(languages);
    boolean english = languages.startsWith("en");

    Tasklist junior = Tasklist.of("junior", chromium, port);
    junior.searches(english ? "My groups' tasks" : "本组任务", number);
    chromium.click(By.xpath("//h4/a[normalize-space()='" + (english ? "Review content" : "审核内容") + "']"));
    chromium.shown(By.cssSelector(FORM + " input[type=radio]"));
    junior.claims();
    chromium.click(By.cssSelector(FORM + " input[type=radio]"));
    assertNone(FORM, chromium);
    junior.tab(english ? "Case file" : "案件记录");
    chromium.shown(By.cssSelector(TAB + " .cd-story"));
    assertNone(TAB, chromium);
    junior.tab(english ? "Act on the case" : "案件操作");
    chromium.all(By.cssSelector(".cd-action > summary")).forEach(WebElement::click);
    assertNone(TAB, chromium);
  }

  @Test
  @DisplayName("and what would keep somebody out is found: a field without a name, words that are too pale")
  void wouldBeFound(Chromium chromium) {
    chromium.open("http://localhost:" + port + "/survey/unknown");
    assertNone("html", chromium);

    chromium.answers("""
        document.querySelector('main').insertAdjacentHTML('beforeend', '<input type="text"><p>pale</p>');
        document.querySelector('main p:last-child').style.color = '#bbb';
        arguments[0]('changed');
        """);

    assertThat(String.join("\n", Barriers.in("html", chromium))).contains("label: ", "color-contrast: ");
  }

  @Test
  @DisplayName("the forms of the steps that follow, each with its choices open")
  void forms(Chromium chromium) {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    Tasklist junior = Tasklist.of("junior", chromium, port)
        .goesOnWith(number, "Settle or draft dispatch");
    junior.chooses("How to go on?", "Settle at once");
    assertNone(FORM, chromium);
    junior.chooses("How to go on?", "Draft a dispatch");
    assertNone(FORM, chromium);

    String asked = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(asked);
    agents.settledByJunior(asked, 10);
    junior.goesOnWith(asked, "Ask satisfaction").chooses("Was the customer reached?", "Reached");
    assertNone(FORM, chromium);
  }

  @Test
  @DisplayName("the tabs in Cockpit")
  void cockpit(Chromium chromium) {
    String number = cases.received("tariff.billing-error");

    Cockpit manager = Cockpit.of("manager", chromium, port).opensProcess("Complaint handling");
    manager.caseAmongOthers(number);
    assertNone(TAB, chromium);
    manager.opensCase(number).fact("Number");
    assertNone(TAB, chromium);
  }

  private static void assertNone(String place, Chromium chromium) {
    assertThat(String.join("\n", Barriers.in(place, chromium))).as("barriers in %s at %s", place, chromium.address())
        .isEmpty();
  }
}
