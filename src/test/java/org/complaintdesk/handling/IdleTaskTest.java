package org.complaintdesk.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.handover.HeldTaskSweep;
import org.complaintdesk.handover.HeldTasks;
import org.complaintdesk.support.AtOnce;
import org.complaintdesk.support.DeskClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("RS-7: a task that somebody has taken and does nothing at")
class IdleTaskTest extends Scenario {

  @Autowired
  private HeldTasks held;
  @Autowired
  private HeldTaskSweep sweep;
  @Autowired
  private TaskService tasks;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private ComplaintHandling handling;
  @Autowired
  private OnBehalf desk;

  @Test
  @DisplayName("goes back to its group after the time of the table, nights not counted; holder and leader are told")
  void goesBack() {
    String number = claimed();
    lookedAt(number, "2026-11-12 10:15", "2026-11-12 23:00", "2026-11-13 09:45");
    assertThat(holder(number)).isEqualTo("junior");

    lookedAt(number, "2026-11-13 10:00");

    assertThat(holder(number)).isNull();
    assertThat(work.groups(number, "review-content")).containsExactly("junior-agent");
    assertThat(cases.told(number, Locale.ENGLISH)).contains(
        "Nothing was done at the task “Review content” of 林 晓雯 since 2026-11-12 10:00: it went back to Junior agent.");
    assertThat(cases.told(number, Locale.SIMPLIFIED_CHINESE))
        .contains("林 晓雯的任务“审核内容”自2026-11-12 10:00起没有任何办理，已退回初级话务员。");
    assertThat(notices.recipients(number, "task-idle")).containsExactlyInAnyOrder("junior", "leader");
    lookedAt(number, "2026-11-16 10:00");
    assertThat(cases.story(number)).containsOnlyOnce("task-idle");
  }

  @Test
  @DisplayName("stays with a holder who does something, by the time since he did it last")
  void holderDoesSomething() {
    String number = claimed();
    lookedAt(number, "2026-11-12 17:00");
    work.as("junior", () -> tasks.createComment(work.task(number, "review-content").getId(), null, "客户未接电话。"));
    lookedAt(number, "2026-11-13 10:00", "2026-11-13 15:00");
    assertThat(holder(number)).isEqualTo("junior");
    assertThat(acts("junior", () -> handling.supplement(new CaseNumber(number), "客户补充：夜间更严重。"))).isTrue();

    lookedAt(number, "2026-11-13 17:30");
    assertThat(holder(number)).isEqualTo("junior");
    lookedAt(number, "2026-11-16 15:00");

    assertThat(holder(number)).as("a weekend and nine hours of business later").isNull();
    assertThat(cases.told(number)).contains("since 2026-11-13 15:00");
  }

  @Test
  @DisplayName("is not kept by what others do: a chase, an addition of the customer, a comment of a colleague")
  void othersDoSomething() {
    String number = claimed();
    lookedAt(number, "2026-11-12 10:15", "2026-11-12 16:00");
    assertThat(acts("senior", () -> handling.chase(new CaseNumber(number), "请尽快处理。", false))).isTrue();
    handling.supplement(new CaseNumber(number), "还没有人联系我。");
    work.as("leader", () -> tasks.createComment(work.task(number, "review-content").getId(), null, "请尽快。"));

    lookedAt(number, "2026-11-13 10:00");

    assertThat(holder(number)).isNull();
    assertThat(cases.told(number)).contains("since 2026-11-12 10:00: it went back");
  }

  @Test
  @DisplayName("of an urgent complaint goes back in the night too")
  void urgent() {
    String number = cases.receivedOfOutage("13893112345", 1000);
    DeskClock.now("2026-11-12 22:00");
    work.as("junior", () -> tasks.claim(work.task(number, "review-content").getId(), "junior"));
    lookedAt(number, "2026-11-12 22:45");
    assertThat(holder(number)).isEqualTo("junior");

    lookedAt(number, "2026-11-12 23:00");

    assertThat(holder(number)).isNull();
  }

  @Test
  @DisplayName("stays for days where the customer's answer is awaited")
  void customerIsAwaited() {
    String number = cases.received("network.signal");
    agents.customerAsked(number, "请问具体地点?");
    tasks.setAssignee(work.task(number, "record-reply").getId(), "junior");

    lookedAt(number, "2026-11-12 10:15", "2026-11-18 17:00");

    assertThat(work.task(number, "record-reply").getAssignee()).isEqualTo("junior");
  }

  @Test
  @DisplayName("stays where its case is suspended, and where nobody holds it")
  void nothingToMove() {
    String suspended = claimed();
    runtime.suspendProcessInstanceById(work.task(suspended, "review-content").getProcessInstanceId());
    String open = cases.received("network.signal");

    lookedAt(suspended, "2026-11-12 10:15", "2026-11-20 10:00");
    lookedAt(open, "2026-11-20 10:00");

    assertThat(holder(suspended)).isEqualTo("junior");
    assertThat(cases.story(suspended)).doesNotContain("task-idle");
    assertThat(cases.story(open)).doesNotContain("task-idle");
  }

  @Test
  @DisplayName("goes back once, also where two desks look at the same moment")
  void twoDesks() throws Exception {
    String number = claimed();
    lookedAt(number, "2026-11-12 10:15");
    DeskClock.now("2026-11-13 10:00");

    AtOnce.all(List.of(this::swept, this::swept));

    assertThat(holder(number)).isNull();
    assertThat(cases.story(number)).containsOnlyOnce("task-idle");
  }

  /** A person does something with the case, as from beside a task. */
  private boolean acts(String person, Supplier<Boolean> doing) {
    AtomicBoolean done = new AtomicBoolean();
    work.as(person, () -> done.set(desk.asTheDesk(doing)));
    return done.get();
  }

  private boolean swept() {
    sweep.sweep();
    return true;
  }

  private String claimed() {
    String number = cases.received("network.signal");
    work.as("junior", () -> tasks.claim(work.task(number, "review-content").getId(), "junior"));
    return number;
  }

  /** The desk looks at the tasks of the case at each of these moments. */
  private void lookedAt(String number, String... moments) {
    for (String moment : moments) {
      DeskClock.now(moment);
      held.lookedAt(number);
    }
  }

  private String holder(String number) {
    return work.task(number, "review-content").getAssignee();
  }
}
