package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.Work;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BrowserTest
@DisplayName("A case at the browser")
@ClockAt("2026-11-12 10:00")
class CaseAtTheBrowserTest {

  private static final String NAME = "李明";
  private static final String NUMBER = "13893112345";
  private static final String MASKED = "138****2345";

  @LocalServerPort
  private int port;

  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private Work work;

  @Autowired
  private Complaints complaints;

  @Autowired
  private PlatformTransactionManager transactions;

  @Autowired
  private TaskService tasks;

  @Test
  @DisplayName("is accepted with the details of its type; the draft has marked what the table proposes (CL-4, RS-1)")
  void fromReviewToDraft(Chromium chromium) {
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
    assertThat(cases.fact(number, "affectedCustomers")).isEqualTo(2);

    junior.goesOnWith(number, "Settle or draft dispatch").chooses("How to go on?", "Draft a dispatch");
    assertThat(junior.isMarked("Departments", "Billing department")).as("what the table proposes").isTrue();
    assertThat(junior.isMarked("Departments", "Network department")).isFalse();
    junior.chooses("Does more than one region have to act?", "No").chooses("Attribution", "Company")
        .writes("Instruction", "请核对上月账单。");
    assertNothingPersonal(chromium);
    chromium.keepPicture("03-draft-dispatch");
    junior.completes();

    assertThat(work.openTasks(number)).containsExactly("approve-dispatch");
    assertThat(chromium.complaints()).as("what the page complained about").isEmpty();
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
    work.as("junior", () -> tasks.claim(work.task(number, "review-content").getId(), "junior"));

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
    String task = work.task(number, "review-content").getId();
    Tasklist junior = Tasklist.of("junior", chromium, port).takes(number, "Review content");
    List<String> before = cases.story(number);

    junior.chooses("Result of the review", "Accept");
    assertThat(junior.isRefused("Impact on the customer")).isEqualTo("Please fill this in.");
    junior.writes("Customers affected", "0");
    assertThat(junior.complaintAbout("Customers affected")).isEqualTo("At least 1, please.");
    chromium.keepPicture("11-form-refuses-nonsense");
    assertThat(junior.canComplete()).isFalse();

    String submit = "/camunda/api/engine/engine/default/task/" + task + "/submit-form";
    Chromium.Answer answer = chromium.post(submit, """
        {"variables": {"outcome": {"value": "accept"}, "complaintType": {"value": "tariff.billing-error"},
         "impact": {"value": "inconvenience"}, "affectedCustomers": {"value": 0}, "consequence": {"value": "none"}}}
        """);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("affectedCustomers");
    Chromium.Answer noNumber = chromium.post(submit, """
        {"variables": {"outcome": {"value": "accept"}, "complaintType": {"value": "tariff.billing-error"},
         "impact": {"value": "inconvenience"}, "affectedCustomers": {"value": 1}, "consequence": {"value": "none"},
         "correctedContactNumber": {"value": "not a number"}}}
        """);
    assertThat(noNumber.status()).isEqualTo(400);
    assertThat(noNumber.text()).contains("correctedContactNumber", "13893110023");

    assertThat(work.openTasks(number)).containsExactly("review-content");
    assertThat(cases.story(number)).isEqualTo(before);
    assertThat(cases.fact(number, "affectedCustomers")).isNotEqualTo(0);

    chromium.keepPicture("18-message-beside-the-form");
    junior.writes("Customers affected", "1").writes("Contact number", "13919876543")
        .chooses("Impact on the customer", "Inconvenience").chooses("Possible consequence", "None").completes();
    assertThat(work.openTasks(number)).as("after what was wrong was put right").containsExactly("settle-or-draft");
  }

  @Test
  @DisplayName("that changed while its form was open is not completed: the form says so and keeps what was written")
  void changedMeanwhile(Chromium chromium) {
    String number = cases.received("tariff.billing-error");
    Tasklist junior = Tasklist.of("junior", chromium, port).takes(number, "Review content")
        .chooses("Result of the review", "Accept").chooses("Impact on the customer", "Inconvenience")
        .writes("Customers affected", "1").chooses("Possible consequence", "None")
        .writes("Bill period", "2026-09").writes("Amount in dispute", "20");
    DeskClock.now("2026-11-12 10:05");
    new TransactionTemplate(transactions).executeWithoutResult(status ->
        complaints.addDetails(new CaseNumber(number), Map.of("billPeriod", "2026-08")));

    assertThat(junior.isToldWhyNot())
        .contains("Bill period", "the case has changed since the form was opened", "open the form again");
    assertThat(junior.written("Bill period")).isEqualTo("2026-09");
    assertThat(junior.written("Amount in dispute")).isEqualTo("20");
    assertThat(work.openTasks(number)).containsExactly("review-content");
    chromium.keepPicture("19-case-has-changed");

    junior.writes("Bill period", "2026-08").completes();
    assertThat(cases.details(number)).containsEntry("billPeriod", "2026-08").containsEntry("disputedAmount", "20");
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

    junior.chooses("Result of the review", "Do not accept").writes("Reason", "扣费符合协议。").completes();
    assertThat(cases.status(number)).as("completed after the look at the case file").isEqualTo(ComplaintStatus.REJECTED);
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
    assertThat(chromium.text(By.cssSelector(".cd-words"))).contains("Escalation asked for", reason);
    assertThat(team.story()).anySatisfy(entry -> assertThat(entry).contains("林 晓雯", reason));
    chromium.keepPicture("16-escalated-case");
  }

  @Test
  @DisplayName("is found in Cockpit, at the step where it stands, with its type, urgency and due date (TR-1, PR-1)")
  void cockpit(Chromium chromium) {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);

    Cockpit manager = Cockpit.of("manager", chromium, port);
    chromium.keepPicture("13-cockpit-processes");
    manager.opensProcess("Complaint handling").findsCase(number).seesItAt("resolve-complaint").tab("Complaint");

    assertThat(manager.fact("Number")).isEqualTo(number);
    assertThat(manager.fact("Type")).isEqualTo("Tariff: mistake in the bill");
    assertThat(manager.fact("Urgency")).isEqualTo("3 normal");
    assertThat(manager.fact("Due (binding deadline)")).isEqualTo("2026-11-16 18:00");
    assertThat(manager.fact("Customer")).isEqualTo("李*");
    assertNothingPersonal(chromium);
    assertThat(chromium.complaints()).as("what the page could not load").isEmpty();
    chromium.keepPicture("14-case-in-cockpit");

    manager.drillsInto("resolve-complaint").seesItAt("work-on-complaint");
    assertThat(manager.breadcrumbs()).containsExactly("Complaint handling", "Resolve complaint");
    assertNothingPersonal(chromium);
    chromium.keepPicture("20-stage-in-cockpit");
  }

  /** Nowhere on the page, hidden or not (PR-1). */
  private static void assertNothingPersonal(Chromium chromium) {
    assertThat(chromium.everything()).doesNotContain(NAME, NUMBER);
  }
}
