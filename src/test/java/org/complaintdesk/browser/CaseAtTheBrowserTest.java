package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.support.Cases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.test.web.client.TestRestTemplate;

@BrowserTest
@DisplayName("A case at the browser")
class CaseAtTheBrowserTest {

  private static final String NAME = "李明";
  private static final String NUMBER = "13893112345";
  private static final String MASKED = "138****2345";

  @LocalServerPort
  private int port;

  @Autowired
  private Cases cases;

  @Autowired
  private TaskService tasks;

  @Autowired
  private TestRestTemplate rest;

  @BeforeEach
  void thursdayMorning() {
    Cases.now("2026-11-12 10:00");
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("goes from review to archive through the forms of four people (CL-4, FD-9, RS-2, NG-1, DX-4, NG-6)")
  void fromReviewToArchive(Chromium chromium) {
    String number = cases.received(null);

    Tasklist junior = Tasklist.of("junior", chromium, port).takes(number, "Review content");
    assertNothingPersonal(chromium);
    junior.chooses("Result of the review", "Accept").picks("Complaint type", "Tariff: mistake in the bill")
        .chooses("Impact on the customer", "Inconvenience").writes("Customers affected", "2")
        .chooses("Possible consequence", "Customer may leave")
        .writes("Bill period", "2026-10").writes("Amount in dispute", "20");
    chromium.keepPicture("02-review-content");
    junior.completes();
    assertThat(cases.details(number)).containsEntry("billPeriod", "2026-10").containsEntry("disputedAmount", "20");
    assertThat(cases.variable(number, "settle-or-draft", "affectedCustomers")).isEqualTo(2);

    junior.takes(number, "Settle or draft dispatch").chooses("How to go on?", "Draft a dispatch");
    assertThat(junior.isMarked("Departments", "Billing department")).as("what the table proposes").isTrue();
    assertThat(junior.isMarked("Departments", "Network department")).isFalse();
    junior.chooses("Attribution", "Company").writes("Instruction", "请核对上月账单。");
    assertNothingPersonal(chromium);
    chromium.keepPicture("03-draft-dispatch");
    junior.completes();

    Tasklist senior = Tasklist.of("senior", chromium, port).takes(number, "Approve dispatch");
    assertNothingPersonal(chromium);
    senior.chooses("Decision", "Dispatch to the departments below");
    chromium.keepPicture("04-approve-dispatch");
    senior.completes();
    assertThat(cases.orders(number)).extracting(Cases.Order::department).containsExactly("dept-billing");

    Tasklist billing = Tasklist.of("billing", chromium, port).takes(number, "Accept work order");
    assertNothingPersonal(chromium);
    chromium.keepPicture("05-accept-order");
    billing.chooses("Work order", "Accept").completes();
    billing.takes(number, "Diagnose problem").chooses("Result of the diagnosis", "Cause found")
        .writes("Cause", "副卡月租被重复计费。").chooses("Found by", "Comparison with the rule")
        .chooses("Problem type", "Tariff").chooses("Attribution, confirmed", "Company");
    chromium.keepPicture("06-diagnose-problem");
    billing.completes();
    billing.takes(number, "Propose solution").writes("Solution", "退还多收的20元。").writes("Who carries it out", "王工")
        .writes("Cost", "20").writes("Planned for", "11/16/2026");
    assertNothingPersonal(chromium);
    chromium.keepPicture("07-propose-solution");
    billing.completes();
    billing.takes(number, "Negotiate solution").chooses("Customer's answer", "Agrees")
        .writes("What the customer said", "同意退费。");
    chromium.keepPicture("08-negotiate-solution");
    billing.completes();
    assertThat(cases.rounds(cases.orders(number).get(0).id())).containsExactly("退还多收的20元。");
    billing.takes(number, "Carry out plan").writes("What was done", "已退还20元,客户确认到账。").completes();

    Tasklist management = Tasklist.of("management", chromium, port).takes(number, "Review result");
    assertNothingPersonal(chromium);
    chromium.keepPicture("09-review-result");
    management.chooses("Result", "Good").completes();

    Tasklist agent = Tasklist.of("junior", chromium, port).takes(number, "Tell customer the result");
    agent.writes("What the customer was told", "已告知原因和退费结果。").completes();
    assertThat(cases.status(number)).isEqualTo(ComplaintStatus.TOLD);
    agent.takes(number, "Ask satisfaction").chooses("Was the customer reached", "Reached: the answers are below")
        .chooses("Points for question 1", "5 very satisfied")
        .chooses("On the whole, is the customer satisfied", "Satisfied");
    assertNothingPersonal(chromium);
    chromium.keepPicture("17-ask-satisfaction");
    agent.completes();
    agent.takes(number, "Confirm solution").chooses("Is the problem solved", "Solved").completes();
    agent.takes(number, "Summarise case").writes("What was learned", "副卡计费规则需核对。");
    assertNothingPersonal(chromium);
    chromium.keepPicture("10-summarise-case");
    agent.completes();

    cases.assertNothingIsLeft(number);
    assertThat(cases.archived(number)).singleElement().asString().contains("副卡计费规则需核对。");
    String ticket = "/tmf-api/troubleTicket/v5/troubleTicket/" + number;
    assertThat(rest.withBasicAuth("api", "api").getForObject(ticket, Map.class)).containsEntry("status", "closed");
  }

  @Test
  @DisplayName("shows number, masked customer, type, urgency and due date on its card (TR-1, PR-1)")
  void cards(Chromium chromium) {
    String number = cases.received("tariff.billing-error");

    Tasklist.of("junior", chromium, port).searches("My groups' tasks", number);

    WebElement card = chromium.shown(Tasklist.card("Review content"));
    assertThat(card.getText())
        .contains("Review content", number, "李*", "Tariff: mistake in the bill", "3 normal", "Due");
    assertThat(card.findElement(By.cssSelector(".due-date [uib-tooltip]")).getDomAttribute("uib-tooltip"))
        .isEqualTo("Thursday, 12 November 2026 14:00");
    assertThat(card.findElements(By.cssSelector(".variable-value"))).allSatisfy(value -> assertThat(
        Integer.parseInt(String.valueOf(value.getDomProperty("scrollWidth")))).as("width of %s", value.getText())
        .isLessThanOrEqualTo(Integer.parseInt(String.valueOf(value.getDomProperty("offsetWidth")))));
    assertNothingPersonal(chromium);
    assertThat(chromium.complaints()).as("what the page could not load").isEmpty();
    chromium.keepPicture("01-list-of-tasks");
  }

  @Test
  @DisplayName("is seen by complaint management with the name of whoever holds it (RS-4)")
  void holder(Chromium chromium) {
    String number = cases.received("tariff.billing-error");
    cases.as("junior", () -> tasks.claim(cases.task(number, "review-content").getId(), "junior"));

    Tasklist.of("management", chromium, port).searches("All tasks", number);

    chromium.until(page -> chromium.shown(Tasklist.card("Review content")).getText().contains("林 晓雯"));
    assertNothingPersonal(chromium);
    chromium.keepPicture("15-all-tasks");
  }

  @Test
  @DisplayName("does not move on nonsense: the form says why and sends nothing, and the desk refuses the same")
  void nonsense(Chromium chromium) {
    String number = cases.received("tariff.billing-error", Channel.PHONE,
        Map.of("billPeriod", "2026-10", "disputedAmount", "20"));
    String task = cases.task(number, "review-content").getId();
    Tasklist junior = Tasklist.of("junior", chromium, port).takes(number, "Review content");
    List<String> before = cases.story(number);

    junior.chooses("Result of the review", "Accept");
    assertThat(junior.isRefused("Impact on the customer")).isEqualTo("Field is required.");
    junior.writes("Customers affected", "0");
    assertThat(junior.complaintAbout("Customers affected")).isEqualTo("Field must have minimum value of 1.");
    junior.writes("Contact number", "not a number");
    assertThat(junior.complaintAbout("Contact number")).isNotBlank();
    chromium.keepPicture("11-form-refuses-nonsense");
    assertThat(junior.canComplete()).isFalse();

    String submit = "/camunda/api/engine/engine/default/task/" + task + "/submit-form";
    Chromium.Answer answer = chromium.post(submit, """
        {"variables": {"outcome": {"value": "accept"}, "complaintType": {"value": "tariff.billing-error"},
         "impact": {"value": "inconvenience"}, "affectedCustomers": {"value": 0}, "consequence": {"value": "none"}}}
        """);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("affectedCustomers");

    assertThat(cases.openTasks(number)).containsExactly("review-content");
    assertThat(cases.story(number)).isEqualTo(before);
    assertThat(cases.variable(number, "review-content", "affectedCustomers")).isNotEqualTo(0);
  }

  @Test
  @DisplayName("is told in its case file, where whoever holds the task sees the number, on record (DL-8, PR-1)")
  void caseFile(Chromium chromium) {
    String number = cases.received("tariff.billing-error");
    Tasklist junior = Tasklist.of("junior", chromium, port)
        .opens("My groups' tasks", number, "Review content").opensCaseFile();

    assertThat(junior.story()).last().asString().contains("Complaint received by phone on 2026-11-12 10:00");
    assertThat(chromium.everything()).contains(MASKED, "2 business days (DL-1)", "2026-11-16 18:00");
    assertNothingPersonal(chromium);
    assertThat(junior.isRefusedContact()).contains("Claim the task first");
    assertThat(cases.story(number)).doesNotContain("disclosed");

    assertThat(junior.claims().seesContact()).contains(NAME, NUMBER);
    assertThat(cases.story(number)).containsOnlyOnce("disclosed");
    chromium.until(page -> junior.story().get(0).contains("shown in full"));
    assertThat(junior.story().get(0)).contains("林 晓雯");
    chromium.keepPicture("12-case-file-with-contact");

    junior.hidesContact();
    assertNothingPersonal(chromium);
    junior.tab("Form");
    chromium.shown(By.cssSelector(".fjs-form"));
    assertNothingPersonal(chromium);
  }

  @Test
  @DisplayName("is escalated from beside its task, and the escalation team reads why (ES-1)")
  void escalated(Chromium chromium) {
    String number = cases.received("tariff.billing-error");
    String reason = "客户第三次来电，仍未解决，要求上级处理。";

    assertThat(Tasklist.of("junior", chromium, port).opens("My groups' tasks", number, "Review content")
        .escalates(reason)).contains("The escalation was asked for");

    Tasklist team = Tasklist.of("escalation", chromium, port)
        .opens("My groups' tasks", number, "Judge escalation").opensCaseFile();
    assertThat(chromium.shown(By.cssSelector(".cd-words")).getText()).contains("Escalation asked for", reason);
    assertThat(team.story()).anySatisfy(entry -> assertThat(entry).contains("林 晓雯", reason));
    chromium.keepPicture("16-escalated-case");
  }

  @Test
  @DisplayName("is found by its number in Cockpit, at the step where it stands (TR-1, PR-1)")
  void cockpit(Chromium chromium) {
    String number = cases.received("tariff.billing-error");
    cases.reviewedAndAccepted(number);

    Cockpit manager = Cockpit.of("manager", chromium, port);
    chromium.keepPicture("13-cockpit-dashboard");
    manager.opensProcess("Complaint handling").findsCase(number).seesItAt("resolve-complaint").tab("Variables");

    assertThat(manager.variable("complaintType")).isEqualTo("tariff.billing-error");
    assertNothingPersonal(chromium);
    assertThat(chromium.complaints()).as("what the page could not load").isEmpty();
    chromium.keepPicture("14-case-in-cockpit");
  }

  /** Nowhere on the page, hidden or not (PR-1). */
  private static void assertNothingPersonal(Chromium chromium) {
    assertThat(chromium.everything()).doesNotContain(NAME, NUMBER);
  }
}
