package org.complaintdesk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.complaintdesk.support.Work;
import org.complaintdesk.tasklist.TasklistUser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
@DisplayName("Complaints are linked and opened again from beside a task (NG-10)")
@ClockAt("2026-11-12 10:00")
class LinkAndReopenInTasklistTest {

  /** Each scenario has a customer of its own: of many complaints the lists show the newest. */
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private Customer customer;
  @Autowired
  private Work work;

  private String earlier;
  private String later;
  private String customersNumber;

  @BeforeEach
  void twoComplaintsOfOneCustomer() {
    customersNumber = "1391%07d".formatted(NUMBERS.incrementAndGet());
    earlier = cases.receivedFrom(customersNumber, "tariff.billing-error");
    later = cases.receivedFrom(customersNumber, "tariff.billing-error");
  }

  @Test
  @DisplayName("the link is offered with the customer's open complaints; the tab tells of it, and it is taken back there")
  void linkAndBack() {
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    assertThat(options(junior.readsActionsOf(review(later)), "link")).contains(earlier);

    Answer linked = junior.acts(review(later), "link", chosen("other", earlier));

    assertThat(linked.status()).as(linked.text()).isEqualTo(200);
    assertThat(linked.message()).isEqualTo("The two complaints are linked: the later waits for the earlier one.");
    assertThat(linked.json().path("taskIsOver").asBoolean()).isTrue();
    Answer file = junior.readsCaseOf(review(earlier));
    assertThat(file.text()).contains("Linked complaints", later + " (话费异常; Registered) waits for this complaint");
    assertThat(file.text()).doesNotContain("李明", customersNumber);
    Answer back = junior.reading("zh-CN").acts(review(earlier), "take-link-back", chosen("other", later));
    assertThat(back.message()).isEqualTo("关联已撤销，各投诉件自行继续办理。");
    assertThat(work.openTasks(later)).containsExactly("review-content");
  }

  @Test
  @DisplayName("what cannot be linked is refused with the field and what would be right, in the reader's language")
  void linkRefused() {
    String other = cases.receivedOfOutage("王芳", "13919876543", 1);
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    assertThat(options(junior.readsActionsOf(review(later)), "link")).doesNotContain(other, later);

    Answer ofOther = junior.acts(review(later), "link", chosen("other", other));
    assertThat(ofOther.status()).isEqualTo(409);
    assertThat(ofOther.message()).startsWith("“Other complaint”: " + other + " is another customer’s");
    assertThat(junior.reading("zh-CN").acts(review(later), "link", chosen("other", later)).message())
        .isEqualTo("“另一投诉件”：" + later + "就是本投诉件，请从列表中选择其他投诉件。");
    assertThat(work.openTasks(later)).containsExactly("review-content");
    assertThat(cases.story(later)).noneMatch(kind -> kind.startsWith("link-"));
  }

  @Test
  @DisplayName("a customer who comes back has the closed complaint opened again; too late, the present one stands for it")
  void reopened() {
    agents.reviewedAndAccepted(earlier);
    agents.settledByJunior(earlier, 20);
    customer.satisfied(earlier);
    customer.confirmedSolved(earlier);
    agents.summarised(earlier);
    TasklistUser junior = TasklistUser.loggedIn(port, "junior");
    assertThat(options(junior.readsActionsOf(review(later)), "reopen-earlier")).contains(earlier);

    Answer wrong = junior.acts(review(later), "reopen-earlier", reopening("withdrawal-regretted"));
    assertThat(wrong.message()).startsWith("“Reason”: for this reason " + earlier + " cannot be opened again");
    Answer unknown = junior.acts(review(later), "reopen-earlier", reopening("customer-note"));
    assertThat(unknown.status()).isEqualTo(400);
    DeskClock.now("2026-11-27 09:00");
    Answer late = junior.acts(review(later), "reopen-earlier", reopening("came-back"));

    assertThat(late.status()).as(late.text()).isEqualTo(200);
    assertThat(cases.status(earlier)).isEqualTo(ComplaintStatus.ARCHIVED);
    assertThat(cases.told(earlier)).contains("complaint " + later + " is handled in its place");
    assertThat(cases.told(later)).contains("Linked with complaint " + earlier + "; each is handled by itself.");
    DeskClock.now("2026-11-13 09:00");
    assertThat(junior.acts(review(later), "reopen-earlier", reopening("came-back")).status()).isEqualTo(200);
    assertThat(work.openTasks(earlier)).containsExactly("approve-dispatch");
    assertThat(work.openTasks(later)).containsExactly("review-content");
  }

  private String review(String number) {
    return work.task(number, "review-content").getId();
  }

  private static String chosen(String field, String number) {
    return "{\"" + field + "\": \"" + number + "\", \"reason\": \"同一事项。\"}";
  }

  private String reopening(String reason) {
    return "{\"earlier\": \"" + earlier + "\", \"reason\": \"" + reason + "\", \"words\": \"又出现了。\"}";
  }

  private static List<String> options(Answer actions, String action) {
    JsonNode found = StreamSupport.stream(actions.json().spliterator(), false)
        .filter(one -> one.path("id").asText().equals(action)).findFirst().orElseThrow();
    return found.path("fields").get(0).path("options").findValuesAsText("value");
  }
}
