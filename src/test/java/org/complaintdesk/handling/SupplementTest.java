package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.support.EscalatedCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What is added to a complaint (NG-4)")
class SupplementTest extends Scenario {

  @Autowired
  private RuntimeService runtime;
  @Autowired
  private ComplaintHandling handling;
  @Autowired
  private OnBehalf desk;
  @Autowired
  private EscalatedCases escalated;
  @Autowired
  private TaskService tasks;

  @Test
  @DisplayName("is kept in the case file at any time, as often as it comes, and moves nobody's work")
  void keptAtAnyTime() {
    String number = cases.received("network.signal");
    assertThat(customer.supplemented(number, "昨晚又掉线三次。")).isTrue();
    agents.dispatchedTo(number, "dept-network");
    List<String> open = work.openTasks(number);

    assertThat(customer.supplemented(number, "换了手机也一样。")).isTrue();

    assertThat(work.openTasks(number)).isEqualTo(open);
    assertThat(cases.story(number)).filteredOn("supplemented"::equals).hasSize(2);
    assertThat(cases.told(number)).contains("昨晚又掉线三次。", "换了手机也一样。");
  }

  @Test
  @DisplayName("may come as the engine's message complaint.supplemented")
  void byMessage() {
    String number = cases.received("network.signal");

    work.as("admin", () -> runtime.correlateMessage("complaint.supplemented", number,
        Map.of("supplement", "附近基站正在施工。")));

    assertThat(cases.told(number)).contains("附近基站正在施工。");
    assertOpen(number, "review-content");
  }

  @Test
  @DisplayName("stays an addition where a message of another kind came before")
  void afterAMessageOfAnotherKind() {
    String number = cases.received("network.signal");
    work.as("admin", () -> runtime.correlateMessage("complaint.supplemented", number,
        Map.of("supplement", "请尽快处理。", "supplementKind", "chase")));

    customer.supplemented(number, "换了手机也一样。");

    assertThat(cases.story(number)).containsOnlyOnce("chased-by-customer", "supplemented");
    assertThat(cases.told(number)).contains("Added to the complaint: 换了手机也一样。");
  }

  @Test
  @DisplayName("is the answer while we wait for the customer (CL-3)")
  void answers() {
    String number = cases.received("network.signal");
    agents.customerAsked(number, "请问具体地点?");

    assertThat(customer.supplemented(number, "城关区东岗。")).isTrue();

    assertThat(cases.story(number)).containsOnlyOnce("replied").doesNotContain("supplemented");
    assertOpen(number, "review-content");
  }

  @Test
  @DisplayName("may be a question how the case stands, which answers nothing that we asked (NG-4)")
  void progressQuestion() {
    String number = cases.received("network.signal");
    agents.customerAsked(number, "请问具体地点?");

    assertThat(handling.askForProgress(new CaseNumber(number), "客户第二次询问。")).isTrue();

    assertThat(cases.story(number)).containsOnlyOnce("progress-asked").doesNotContain("replied", "supplemented");
    assertThat(cases.told(number)).contains("The customer asked how the case stands. 客户第二次询问。");
    assertOpen(number, "record-reply");
  }

  @Test
  @DisplayName("is carried to whoever works on the case: who has the task, or the group that waits to take it")
  void carriedOn() {
    String number = cases.received("network.signal");
    agents.dispatchedTo(number, "dept-network", "dept-equipment");
    work.as("network", () -> tasks.claim(work.task(number, "accept-order", "dept-network").getId(), "network"));

    customer.supplemented(number, "换了手机也一样。");

    assertThat(notices.recipients(number, "supplement")).containsExactlyInAnyOrder("network", "dept-equipment");
    work.as("network", () -> desk.asTheDesk(() -> handling.supplement(new CaseNumber(number), "客户补充了地址。")));
    assertThat(notices.recipients(number, "supplement")).as("who adds it knows it")
        .containsExactlyInAnyOrder("network", "dept-equipment", "dept-equipment");
  }

  @Test
  @DisplayName("is carried to the owner of an escalated case too while departments investigate (ES-2)")
  void carriedToTheOwner() {
    String number = cases.received("tariff.billing-error");
    escalated.requestedBy("junior", number, "客户要求由专人处理。");
    escalated.judged(number, "dept-billing");

    customer.supplemented(number, "上月也多扣了一次。");

    assertThat(notices.recipients(number, "supplement")).containsExactlyInAnyOrder(EscalatedCases.OWNER, "dept-billing");
  }

  @Test
  @DisplayName("a customer who asks how it stands is told at once by when it is due, and the holder learns of it (NG-2)")
  void progressIsTold() {
    String number = cases.received("network.signal");

    handling.askForProgress(new CaseNumber(number), null);

    assertThat(notices.recipients(number, "standing")).containsExactly("customer");
    assertThat(notices.recipients(number, "progress-asked")).containsExactly("junior-agent");
    assertThat(notices.recipients(number, "supplement")).isEmpty();
    assertThat(Stream.of("standing", "progress-asked").map(told -> notices.reasonsNotSent(number, told)))
        .as("not sent only for want of a channel").containsExactly(List.of("NO_CHANNEL"), List.of("NO_CHANNEL"));
  }

  @Test
  @DisplayName("who asks hears how the case stands at that moment, and of no progress that there is not (NG-4)")
  void standing() {
    String number = cases.received("network.signal");
    handling.askForProgress(new CaseNumber(number), null);
    agents.customerAsked(number, "请问具体地点?");
    handling.askForProgress(new CaseNumber(number), null);
    customer.replies(number, "城关区东岗。");
    agents.reviewedAndAccepted(number);
    agents.handedOver(number);
    handling.askForProgress(new CaseNumber(number), null);
    agents.answeredBySenior(number, 0);
    handling.askForProgress(new CaseNumber(number), null);

    assertThat(notices.texts(number, "standing"))
        .satisfiesExactly(
            text -> assertThat(text).contains("目前的情况是：已经受理，正在核实。"),
            text -> assertThat(text).contains("目前的情况是：正在等待您答复我们的问题。"),
            text -> assertThat(text).contains("目前的情况是：正在处理。"),
            text -> assertThat(text).contains("目前的情况是：已将处理结果告知您。"));
  }

  @Test
  @DisplayName("is not taken any more once the complaint has ended")
  void notAfterTheEnd() {
    String number = cases.received("network.signal");
    customer.withdraws(number, "误投诉。");

    assertThat(customer.supplemented(number, "又想起一件事。")).isFalse();
    assertThat(handling.askForProgress(new CaseNumber(number), "怎么样了？")).isFalse();

    assertThat(cases.story(number)).doesNotContain("supplemented", "progress-asked");
    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("is answered with no, and changes nothing, where the case runs on a model that does not know it")
  void notByAnotherModel(@Autowired RepositoryService repository) throws IOException {
    Path model = Path.of("processes", "complaint-handling.bpmn");
    String deployment = repository.createDeployment().addString("processes/complaint-handling.bpmn",
        Files.readString(model).replace("name=\"complaint.supplemented\"", "name=\"complaint.other\"")).deploy().getId();
    String number = cases.received("network.signal");
    try {
      assertThat(customer.supplemented(number, "昨晚又掉线三次。")).isFalse();

      assertThat(cases.story(number)).doesNotContain("supplemented");
      assertThat(customer.withdraws(number, "误投诉。")).isTrue();
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }
}
