package org.complaintdesk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.customer.CustomersOnRecord;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.EscalatedCases;
import org.complaintdesk.tasklist.TasklistUser.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The case file beside a task in Tasklist")
class CaseFileInTasklistTest extends ReviewInTasklist {

  @Autowired
  private ComplaintHandling handling;
  @Autowired
  private Agents agents;
  @Autowired
  private EscalatedCases escalations;
  @Autowired
  private TaskService tasks;
  @Autowired
  private CustomersOnRecord customers;

  @Test
  @DisplayName("A candidate reads the whole case with the customer masked (IN-6, PR-1)")
  void candidateReadsTheCase() {
    Answer answer = TasklistUser.loggedIn(port, "junior").readsCaseOf(review);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("number").asText()).isEqualTo(number);
    assertThat(facts(answer, "facts")).containsEntry("Customer", "李*").containsEntry("Contact number", "138****2345")
        .containsEntry("Home region", "Lanzhou");
    assertThat(facts(answer, "details")).containsEntry("Calling number", "138****7890")
        .containsEntry("Place", "兰州西站");
    assertThat(answer.json().path("story").findValuesAsText("what")).last().asString()
        .startsWith("Complaint received by phone on 2026-09-30 10:00");
    assertThat(answer.text()).doesNotContain(CONTACT_NUMBER, "13893167890", "李明");
    assertThat(answer.response().headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(cases.story(number)).doesNotContain("disclosed");
  }

  @Test
  @DisplayName("What does not agree with our records is among the facts, and nothing while all agrees (CL-3)")
  void mismatchesAreTold() {
    assertThat(facts(TasklistUser.loggedIn(port, "junior").readsCaseOf(review), "facts"))
        .doesNotContainKey("Does not agree with our records");
    customers.known("13893110000", "赵明远");
    try {
      assertThat(facts(TasklistUser.loggedIn(port, "junior").readsCaseOf(review), "facts"))
          .containsEntry("Does not agree with our records", "The affected number is not in our records.");
    } finally {
      customers.forgotten();
    }
  }

  @Test
  @DisplayName("Each deadline tells its rule, version and the days that did not count (DL-8)")
  void deadlinesAreExplained() {
    Answer answer = TasklistUser.loggedIn(port, "junior").readsCaseOf(review);

    var handling = StreamSupport.stream(answer.json().path("deadlines").spliterator(), false)
        .filter(line -> line.path("skipped").size() > 0).findFirst().orElseThrow();
    assertThat(handling.path("setBy").toString()).contains("version 1");
    assertThat(handling.path("skipped").toString()).contains("2026-10-01 (国庆节");
    assertThat(handling.path("provisional").asBoolean()).isFalse();
    assertThat(answer.json().path("deadlines").findValuesAsText("binding")).containsOnlyOnce("true");
  }

  @Test
  @DisplayName("The limits of an escalation stand among the deadlines, and those whose place they took say so (ES-4, DL-8)")
  void limitsOfAnEscalation() {
    handling.requestEscalation(new CaseNumber(number), "客户多次来电。", false);

    Answer answer =
        TasklistUser.loggedIn(port, "escalation").readsCaseOf(work.task(number, "judge-escalation").getId());

    assertThat(deadline(answer, "judged by").path("setBy").toString()).contains("Normal and simple");
    assertThat(deadline(answer, "judged by").path("until").isNull()).isTrue();
    assertThat(deadline(answer, "department responds by").path("until").asText()).isEqualTo("2026-09-30 10:00");
    assertThat(deadline(answer, "binding deadline").path("until").isNull()).isTrue();
  }

  @Test
  @DisplayName("Why a case was escalated and how that ended is told in the reader's language (ES-2, IN-10)")
  void courseOfAnEscalation() {
    escalations.escalated(number, "deadline-passed", "customer-demand");
    escalations.toldTheResult(number);
    escalations.satisfied(number);
    String summary = work.task(number, "summarise-escalated-case").getId();

    TasklistUser owner = TasklistUser.loggedIn(port, "escalation");
    assertThat(facts(owner.readsCaseOf(summary), "facts"))
        .containsEntry("Escalated because of", "deadline passed, not solved, the customer asks for it")
        .containsEntry("End of the escalation", "Customer satisfied");
    assertThat(facts(owner.reading("zh-CN").readsCaseOf(summary), "facts"))
        .containsEntry("升级原因", "超过时限未解决、客户要求升级").containsEntry("升级处理结果", "客户满意");
  }

  @Test
  @DisplayName("Whoever had a task or could have had it learns how it ended, and nobody else that there was one (PR-1)")
  void endOfATask() {
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    assertThat(junior.asksForEndOf(review).json().path("over").asBoolean()).isFalse();

    handling.withdraw(new CaseNumber(number), "客户已自行解决。");

    assertThat(junior.asksForEndOf(review).message()).contains("Review content", "was closed on 2026-09-30 10:00",
        "Complaint withdrawn", "客户已自行解决。");
    assertThat(junior.reading("zh-CN").asksForEndOf(review).message()).contains("审核内容", "客户撤回投诉", "客户已自行解决。")
        .doesNotContainPattern("[A-Za-z]{3,}");
    assertThat(TasklistUser.loggedIn(port, "billing").asksForEndOf(review).status()).isEqualTo(404);
    assertThat(TasklistUser.stranger(port).asksForEndOf(review).status()).isEqualTo(401);
    assertThat(junior.asksForEndOf("no-task").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("Whoever completed a task goes on with the next one of the case where the table leaves it there (RS-1)")
  void whatFollows() {
    agents.reviewedAndAccepted(number);

    Task settling = work.task(number, "settle-or-draft");
    assertThat(settling.getAssignee()).isEqualTo("junior");
    assertThat(TasklistUser.loggedIn(port, "junior").asksWhatFollows(review).json().path("task").asText())
        .isEqualTo(settling.getId());
    assertThat(TasklistUser.loggedIn(port, "senior").asksWhatFollows(review).json().path("task").isNull()).isTrue();
    agents.drafted(number, "dept-network");
    assertThat(work.task(number, "approve-dispatch").getAssignee()).as("no row of the table").isNull();
    assertThat(TasklistUser.loggedIn(port, "junior").asksWhatFollows(review).json().path("task").isNull()).isTrue();
  }

  @Test
  @DisplayName("A Chinese reader gets Chinese (IN-10)")
  void chineseReader() {
    Answer answer = TasklistUser.loggedIn(port, "junior").reading("zh-CN,zh;q=0.9,en;q=0.8").readsCaseOf(review);

    assertThat(facts(answer, "facts")).containsEntry("渠道", "电话").containsEntry("归属地", "兰州")
        .containsEntry("投诉细类", "网络：信号弱或无信号");
    assertThat(answer.json().path("deadlines").findValues("setBy")).isNotEmpty()
        .allSatisfy(rules -> assertThat(rules.toString()).doesNotContainPattern("[A-Za-z]{2}"));
    assertThat(answer.json().path("story").findValuesAsText("what")).last().asString().startsWith("投诉已登记");
  }

  @Test
  @DisplayName("A department reads work orders and story of its case (RS-2)")
  void departmentReadsTheCase() {
    Task order = dispatchedToNetwork();

    Answer answer = TasklistUser.loggedIn(port, "network").readsCaseOf(order.getId());

    assertThat(answer.json().path("number").asText()).isEqualTo(number);
    assertThat(answer.json().path("orders").findValuesAsText("department")).containsExactly("Network department");
    assertThat(answer.json().path("orders").findValuesAsText("instruction")).containsExactly("请核查基站");
    assertThat(TasklistUser.loggedIn(port, "billing").readsCaseOf(order.getId()).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("A completed task opens its case no more")
  void completedTask() {
    dispatchedToNetwork();

    assertThat(tasks.createTaskQuery().taskId(review).count()).isZero();
    assertThat(TasklistUser.loggedIn(port, "junior").readsCaseOf(review).status()).isEqualTo(404);
    assertThat(TasklistUser.loggedIn(port, "junior").asksForContactOf(review).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("The browser gets the files of the tab and nothing else of the product")
  void filesOfTheTab() {
    TasklistUser browser = TasklistUser.stranger(port);
    String files = "/camunda/api/tasklist/plugin/complaint-desk/static/app/";

    for (String file : List.of("plugin.js", "case-file.js", "case-head.js", "form-words.js", "texts.js", "plugin.css")) {
      assertThat(browser.gets(files + file).status()).as(file).isEqualTo(200);
    }
    assertThat(browser.gets(files + "../../../application.yml").status()).isNotEqualTo(200);
    assertThat(browser.gets("/camunda/app/tasklist/default/").text()).contains("complaint-desk");
  }

  private Task dispatchedToNetwork() {
    work.complete("junior", number, "review-content", Map.of("complaintType", "other.contract",
        "impact", "degraded", "affectedCustomers", 1, "consequence", "none", "outcome", "accept"));
    var toNetwork = SpinValues.jsonValue("[\"dept-network\"]").create();
    Map<String, Object> order = Map.of("outcome", "dispatch", "attribution", "company", "dispatchTo", toNetwork,
        "crossRegion", false, "instruction", "请核查基站");
    work.complete("junior", number, "settle-or-draft", order);
    work.complete("senior", number, "approve-dispatch", order);
    return work.task(number, "accept-order", "dept-network");
  }

  private static JsonNode deadline(Answer answer, String name) {
    return StreamSupport.stream(answer.json().path("deadlines").spliterator(), false)
        .filter(line -> line.path("name").asText().equals(name)).findFirst().orElseThrow();
  }
}
