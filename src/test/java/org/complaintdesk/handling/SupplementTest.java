package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What is added to a complaint (NG-4)")
class SupplementTest extends Scenario {

  @Autowired
  private RuntimeService runtime;
  @Autowired
  private ComplaintHandling handling;

  @Test
  @DisplayName("is kept in the case file at any time, as often as it comes, and moves nobody's work")
  void keptAtAnyTime() {
    String number = cases.received("network.signal");
    assertThat(cases.supplemented(number, "昨晚又掉线三次。")).isTrue();
    cases.dispatchedTo(number, "dept-network");
    List<String> open = cases.openTasks(number);

    assertThat(cases.supplemented(number, "换了手机也一样。")).isTrue();

    assertThat(cases.openTasks(number)).isEqualTo(open);
    assertThat(cases.story(number)).filteredOn("supplemented"::equals).hasSize(2);
    assertThat(cases.told(number)).contains("昨晚又掉线三次。", "换了手机也一样。");
  }

  @Test
  @DisplayName("may come as the engine's message complaint.supplemented")
  void byMessage() {
    String number = cases.received("network.signal");

    cases.as("admin", () -> runtime.correlateMessage("complaint.supplemented", number,
        Map.of("supplement", "附近基站正在施工。")));

    assertThat(cases.told(number)).contains("附近基站正在施工。");
    assertOpen(number, "review-content");
  }

  @Test
  @DisplayName("is the answer while we wait for the customer (CL-3)")
  void answers() {
    String number = cases.received("network.signal");
    cases.customerAsked(number, "请问具体地点?");

    assertThat(cases.supplemented(number, "城关区东岗。")).isTrue();

    assertThat(cases.story(number)).containsOnlyOnce("replied").doesNotContain("supplemented");
    assertOpen(number, "review-content");
  }

  @Test
  @DisplayName("may be a question how the case stands, which answers nothing that we asked (NG-4)")
  void progressQuestion() {
    String number = cases.received("network.signal");
    cases.customerAsked(number, "请问具体地点?");

    assertThat(handling.askForProgress(number, "客户第二次询问。")).isTrue();

    assertThat(cases.story(number)).containsOnlyOnce("progress-asked").doesNotContain("replied", "supplemented");
    assertThat(cases.told(number)).contains("The customer asked how the case stands. 客户第二次询问。");
    assertOpen(number, "record-reply");
  }

  @Test
  @DisplayName("is not taken any more once the complaint has ended")
  void notAfterTheEnd() {
    String number = cases.received("network.signal");
    cases.customerWithdraws(number, "误投诉。");

    assertThat(cases.supplemented(number, "又想起一件事。")).isFalse();
    assertThat(handling.askForProgress(number, "怎么样了？")).isFalse();

    assertThat(cases.story(number)).doesNotContain("supplemented", "progress-asked");
    assertFiledAs(number, ComplaintStatus.WITHDRAWN);
  }
}
