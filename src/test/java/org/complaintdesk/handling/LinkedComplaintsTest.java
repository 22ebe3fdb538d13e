package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.link.LinkRefusedException;
import org.complaintdesk.link.LinkRefusedException.Reason;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Two complaints about one matter (NG-10)")
class LinkedComplaintsTest extends LinkedScenario {

  @Autowired
  private ComplaintHandling handling;

  @Test
  @DisplayName("the later waits for the earlier one, whichever of the two the link is made from; both keep their texts")
  void laterWaits() {
    String leading = leading();
    String later = later();

    linked(leading, later);

    assertOpen(later, "wait-for-leading");
    assertOpen(leading, "settle-or-draft");
    assertThat(work.groups(later, "wait-for-leading")).containsExactly("senior-agent");
    assertThat(work.due(later, "wait-for-leading")).isEqualTo(cases.dueAt(later));
    assertThat(cases.status(later)).isEqualTo(ComplaintStatus.REGISTERED);
    assertThat(cases.told(later)).contains("This complaint is about the same matter as complaint " + leading
        + ": it waits for it and is answered with it. Reason: " + SAME);
    assertThat(cases.told(leading, Locale.SIMPLIFIED_CHINESE))
        .contains("投诉件" + later + "与本投诉件为同一事项，将等待本投诉件并一并答复。原因：" + SAME);
    assertThat(cases.complaint(later).matter().detail()).isNotEmpty();
    assertThat(work.facts(later, "wait-for-leading")).contains("It waits for " + leading);
    assertThat(work.facts(leading, "settle-or-draft")).contains(later + " (话费异常; Registered) waits for this complaint");
  }

  @Test
  @DisplayName("are answered with one result, told under both numbers; the verdict is asked once, and both are closed")
  void answeredTogether() {
    String leading = leading();
    String later = later();
    linked(later, leading);

    agents.settledByJunior(leading, "已退还多扣费用。");

    assertThat(isTold(leading)).isTrue();
    assertThat(isTold(later)).isTrue();
    assertThat(cases.complaint(later).findings().result()).contains("已退还多扣费用。");
    assertThat(notices.toCustomer(later)).containsOnlyOnce("result").doesNotContain("survey");
    assertOpen(later, "wait-for-leading");

    closed(leading);

    assertFiledAs(leading, ComplaintStatus.ARCHIVED);
    assertFiledAs(later, ComplaintStatus.ARCHIVED);
    assertThat(processes.started(later)).doesNotContain("satisfaction-survey");
    assertThat(processes.started(leading)).containsOnlyOnce("satisfaction-survey");
    assertThat(cases.told(later)).contains("Complaint " + later + " was answered and closed with complaint " + leading);
    assertThat(cases.archived(later).get(0)).contains("已随" + leading);
  }

  @Test
  @DisplayName("where the customer is not content with the leading one, the later one goes on with it and is told anew")
  void dissatisfied() {
    String leading = leading();
    String later = later();
    linked(later, leading);
    agents.settledByJunior(leading, "已退还多扣费用。");

    customer.dissatisfied(leading);

    assertThat(cases.status(later)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertOpen(later, "wait-for-leading");
    assertThat(cases.story(later)).contains("link-reopened");
  }

  @Test
  @DisplayName("taken back, the later one is reviewed, where it stood at its review")
  void takenBackAtReview() {
    String leading = leading();
    String later = later();
    linked(later, leading);

    takenBack(leading, later);

    assertOpen(later, "review-content");
    assertOpen(leading, "settle-or-draft");
    assertThat(cases.told(later)).contains("The link with complaint " + leading + " was taken back");
    assertThat(cases.told(leading)).contains("The link with complaint " + later + " was taken back");
    agents.settledByJunior(leading, "已说明。");
    assertThat(isTold(later)).isFalse();
  }

  @Test
  @DisplayName("taken back at the waiting task, a later one that was reviewed is not reviewed again")
  void takenBackAfterReview() {
    String leading = leading();
    String later = later();
    agents.reviewedAndAccepted(later);
    linked(later, leading);

    letGoOn(later);

    assertOpen(later, "settle-or-draft");
    assertThat(cases.story(leading)).contains("link-taken-back");
    linked(later, leading);
    assertOpen(later, "wait-for-leading");
  }

  @Test
  @DisplayName("taken back after the customer was told, the later one goes on and is told a result of its own")
  void takenBackAfterTold() {
    String leading = leading();
    String later = later();
    linked(later, leading);
    agents.settledByJunior(leading, "已退还多扣费用。");

    takenBack(later, leading);

    assertThat(cases.status(later)).isEqualTo(ComplaintStatus.IN_PROGRESS);
    assertOpen(later, "settle-or-draft");
    closed(leading);
    assertThat(cases.status(later)).isEqualTo(ComplaintStatus.IN_PROGRESS);
  }

  @Test
  @DisplayName("what the customer adds to either reaches whoever works on the leading one")
  void additions() {
    String leading = leading();
    String later = later();
    linked(later, leading);

    customer.supplemented(later, "扣费截图已发送。");

    assertThat(cases.told(leading)).contains(later + " · 扣费截图已发送。");
    assertThat(notices.recipients(leading, "supplement")).containsExactly("junior");
    customer.supplemented(leading, "另有一笔。");
    assertThat(cases.told(later)).doesNotContain("另有一笔。");
    takenBack(later, leading);
    customer.supplemented(later, "不再转达。");
    assertThat(cases.told(leading)).doesNotContain("不再转达。");
  }

  @Test
  @DisplayName("where the leading one is withdrawn, the later one goes on by itself")
  void leadingWithdrawn() {
    String leading = leading();
    String later = later();
    linked(later, leading);

    customer.withdraws(leading, "不再追究。");

    assertFiledAs(leading, ComplaintStatus.WITHDRAWN);
    assertOpen(later, "review-content");
    assertThat(cases.told(later)).contains("Complaint " + later + " follows complaint " + leading + " no more");
  }

  @Test
  @DisplayName("a later one that is withdrawn or escalated goes its own way; the leading one is told so and goes on")
  void laterGoesItsOwnWay() {
    String leading = leading();
    String withdrawn = later();
    String escalated = later();
    linked(withdrawn, leading);
    linked(escalated, leading);

    customer.withdraws(withdrawn, "重复投诉。");
    escalationRequested(escalated);

    assertFiledAs(withdrawn, ComplaintStatus.WITHDRAWN);
    assertOpen(escalated, "judge-escalation");
    assertThat(cases.story(leading)).filteredOn("link-parted"::equals).hasSize(2);
    assertOpen(leading, "settle-or-draft");
    agents.settledByJunior(leading, "已说明。");
    closed(leading);
    assertOpen(escalated, "judge-escalation");
  }

  private void escalationRequested(String number) {
    assertThat(handling.requestEscalation(new CaseNumber(number), "媒体关注。", false)).isTrue();
  }

  @Test
  @DisplayName("an open question to the customer ends with the link, and the clock goes on")
  void openQuestion() {
    String leading = leading();
    String later = later();
    agents.customerAsked(later, "请提供账单截图。");
    assertThat(cases.status(later)).isEqualTo(ComplaintStatus.WAITING_FOR_CUSTOMER);

    linked(later, leading);

    assertThat(cases.status(later)).isEqualTo(ComplaintStatus.REGISTERED);
    assertThat(cases.pauses(later)).noneMatch(pause -> pause.open());
  }

  @Test
  @DisplayName("neither itself, nor another customer's, nor one that has ended or is answered can be linked")
  void refused() {
    String one = leading();
    String other = cases.receivedOfOutage("王芳", "13919876543", 1);
    String ended = later();
    customer.withdraws(ended, "误投。");
    String answered = later();
    agents.reviewedAndAccepted(answered);
    agents.settledByJunior(answered, "已说明。");

    assertRefused(Reason.ITSELF, one, one);
    assertRefused(Reason.OTHER_CUSTOMER, one, other);
    assertRefused(Reason.ENDED, one, ended);
    assertRefused(Reason.ANSWERED, one, answered);
    assertRefused(Reason.NO_COMPLAINT, one, "C0");
    assertOpen(one, "settle-or-draft");
    assertThat(cases.story(one)).noneMatch(kind -> kind.startsWith("link-"));
  }

  @Test
  @DisplayName("no chain and no circle: what waits leads no other, and what leads does not wait")
  void noChains() {
    String first = leading();
    String second = later();
    DeskClock.now("2026-11-12 10:01");
    String third = later();
    linked(second, first);

    assertRefused(Reason.LEADING_FOLLOWS, third, second);
    assertRefused(Reason.LINKED_ALREADY, first, second);
    linked(third, first);
    takenBack(second, first);
    assertRefused(Reason.FOLLOWS_ALREADY, third, second);
    assertOpen(third, "wait-for-leading");
    takenBack(third, first);
    linked(third, second);
    assertRefused(Reason.LEADS_OTHERS, second, first);
  }

  @Test
  @DisplayName("a later one that is escalated cannot wait, and nothing is taken back that is not linked")
  void cannotWait() {
    String leading = leading();
    String escalated = later();
    escalationRequested(escalated);

    assertRefused(Reason.CANNOT_WAIT, leading, escalated);
    assertThatThrownBy(() -> takenBack(leading, escalated))
        .satisfies(refused -> assertThat(((LinkRefusedException) refused).reason()).isEqualTo(Reason.NOT_LINKED));
    assertThat(work.openTasks(escalated)).isEqualTo(List.of("judge-escalation"));
  }

  private void assertRefused(Reason reason, String one, String other) {
    assertThatThrownBy(() -> linked(one, other)).isInstanceOf(LinkRefusedException.class)
        .satisfies(refused -> assertThat(((LinkRefusedException) refused).reason()).isEqualTo(reason));
  }
}
