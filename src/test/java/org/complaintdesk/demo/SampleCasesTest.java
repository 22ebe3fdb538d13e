package org.complaintdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.CaseEntry;
import org.complaintdesk.complaint.CaseFile;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.complaint.Level;
import org.complaintdesk.deadline.DeadlineKind;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;

@DeskTest
@DisplayName("The sample cases")
class SampleCasesTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final List<SampleCase> CASES =
      SampleFile.read(new ClassPathResource("demo/sample-cases.yml")).cases();

  @Autowired
  private SampleCases samples;
  @Autowired
  private SampleDesk desk;
  @Autowired
  private SampleProgress progress;
  @Autowired
  private ComplaintHandling handling;
  @Autowired
  private Complaints complaints;
  @Autowired
  private CaseFile caseFile;
  @Autowired
  private Deadlines deadlines;
  @Autowired
  private TaskService tasks;
  @Autowired
  private ManagementService management;
  @Autowired
  private PlatformTransactionManager transactions;
  @Autowired
  private Clock clock;

  private final List<String> numbers = new ArrayList<>();

  /** The desk is shared with other tests: nothing of the sample cases stays open. */
  @AfterEach
  void clearTheDesk() {
    ClockUtil.reset();
    List<String> marks = management.getProperties().keySet().stream()
        .filter(name -> name.startsWith("complaint-desk.sample-case")).toList();
    marks.stream().map(management.getProperties()::get).filter(mark -> mark.startsWith("C"))
        .forEach(mark -> handling.withdraw(mark.split(" ")[0], "The test is over."));
    marks.forEach(management::deleteProperty);
  }

  @ParameterizedTest(name = "show the same picture when the desk first starts at {0}")
  @ValueSource(strings = {"2026-11-12 10:30", "2026-10-03 02:10"})
  void showLife(String start) {
    play(start);
    Instant now = Cases.at(start);

    assertThat(ofAll(Complaint::channel)).containsAll(EnumSet.allOf(Channel.class));
    assertThat(ofAll(complaint -> complaint.category().orElse(""))).contains(
        "service", "network", "tariff", "equipment", "value-added", "other");
    assertThat(ofAll(Complaint::customerTier)).contains(CustomerTier.KEY_ACCOUNT, CustomerTier.ORDINARY);
    assertThat(ofAll(complaint -> complaint.level().orElseThrow())).contains(Level.values());
    assertThat(ofAll(complaint -> complaint.urgency().orElseThrow())).contains(1, 2, 3);
    assertThat(ofAll(Complaint::language)).containsOnlyOnce("en");
    assertThat(count(ofAll(Complaint::status))).containsExactlyInAnyOrderEntriesOf(Map.of(
        ComplaintStatus.REGISTERED, 3L, ComplaintStatus.IN_PROGRESS, 15L, ComplaintStatus.WAITING_FOR_CUSTOMER, 1L,
        ComplaintStatus.TOLD, 2L, ComplaintStatus.ARCHIVED, 3L, ComplaintStatus.REJECTED, 1L,
        ComplaintStatus.WITHDRAWN, 1L));
    assertThat(count(openTasks().stream().map(Task::getTaskDefinitionKey).toList()))
        .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
            Map.entry("review-content", 3L), Map.entry("record-reply", 1L), Map.entry("settle-or-draft", 1L),
            Map.entry("approve-dispatch", 3L), Map.entry("accept-order", 2L), Map.entry("diagnose-problem", 2L),
            Map.entry("propose-solution", 2L), Map.entry("negotiate-solution", 3L), Map.entry("carry-out-plan", 2L),
            Map.entry("decide-on-return", 1L), Map.entry("review-outcome", 1L), Map.entry("tell-customer", 1L),
            Map.entry("confirm-solution", 1L), Map.entry("summarise-case", 1L)));

    assertThat(openTasks()).filteredOn(task -> isDue(task, now, now.plus(Duration.ofHours(8))))
        .as("tasks near their deadline").hasSizeGreaterThanOrEqualTo(8);
    assertThat(openTasks()).filteredOn(task -> isDue(task, Instant.EPOCH, now)).as("overdue tasks")
        .extracting(Task::getTaskDefinitionKey).containsExactlyInAnyOrder(
            "review-content", "approve-dispatch", "accept-order", "carry-out-plan", "negotiate-solution");
    assertThat(dueOf("contract-penalty")).as("complaint due within hours").isBetween(now, now.plus(Duration.ofHours(8)));
    assertThat(dueOf("village-coverage")).as("complaint past its deadline").isBefore(now);
    assertThat(dueOf("cancelled-number")).as("complaint long past its deadline").isBefore(now);
    assertThat(dueOf("video-membership")).as("complaint in time").isAfter(now);
    assertThat(deadlines.isPaused(number("crossed-line"))).isTrue();
    assertThat(complaints.earlierOf(complaints.get(number("hidden-downgrade"))))
        .extracting(Complaint::number).contains(number("wrong-bill"));
    assertThat(openTasks()).filteredOn(task -> task.getAssignee() != null).extracting(Task::getAssignee)
        .containsExactlyInAnyOrder("junior", "network", "network");
  }

  @Test
  @DisplayName("tell stories of the past, in order and by the people who did it")
  void tellTheirStories() {
    play("2026-11-12 10:30");

    for (SampleCase sample : CASES) {
      List<CaseEntry> story = caseFile.of(number(sample.id()));
      assertThat(story).as(sample.id()).extracting(CaseEntry::happenedAt)
          .isSorted().allMatch(at -> at.isBefore(Cases.at("2026-11-12 10:30")));
      assertThat(story.get(0).actor()).as(sample.id()).contains(sample.story().get(0).by());
      StoryTime time = new StoryTime(Cases.at("2026-11-12 10:30"), SHANGHAI);
      assertThat(sample.story()).as(sample.id()).extracting(step -> time.moment(step.at())).isSorted();
    }
    assertThat(number("wrong-bill")).startsWith("C20261103-");
    assertThat(ofAll(Complaint::number)).as("numbers in order of registration").doesNotHaveDuplicates();
    assertThat(caseFile.of(number("cut-cable"))).extracting(CaseEntry::actor).extracting(actor -> actor.orElse("desk"))
        .contains("junior", "senior", "network", "service", "desk");
    assertThat(caseFile.of(number("weak-signal"))).extracting(CaseEntry::kind).containsSubsequence("registered",
        "asked", "clock-stopped", "replied", "clock-restarted", "accepted", "order-issued", "order-diagnosed",
        "proposed", "agreed", "order-done", "told", "summarised", "archived");
  }

  @Test
  @DisplayName("leave the clock right and are played once")
  void playedOnce() {
    play("2026-11-12 10:30");

    assertThat(ClockUtil.getCurrentTime().toInstant())
        .isCloseTo(new Date().toInstant(), new TemporalUnitWithinOffset(5, java.time.temporal.ChronoUnit.SECONDS));
    long open = tasks.createTaskQuery().count();
    assertThat(samples.play()).isZero();
    assertThat(tasks.createTaskQuery().count()).isEqualTo(open);
  }

  @Test
  @DisplayName("stop at a step that cannot be played, and go on from there at the next start")
  void goOnWhereTheyStopped() {
    Cases.now("2026-11-12 10:30");
    assertThatThrownBy(() -> twoSteps("settle").play())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("The sample case 'short' stops at step 2 (junior: complete review-content)", "settle");
    String number = progress.of(caseOf("short")).number();
    assertThat(complaints.get(number).status()).isEqualTo(ComplaintStatus.REGISTERED);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getAssignee()).isNull();

    Cases.now("2026-11-12 11:45");
    assertThat(twoSteps("reject").play()).isEqualTo(1);
    assertThat(progress.of(caseOf("short")).number()).isEqualTo(number);
    assertThat(complaints.get(number).status()).isEqualTo(ComplaintStatus.REJECTED);
    assertThat(complaints.get(number).changedAt()).isEqualTo(Cases.at("2026-11-12 10:00"));
    assertThat(twoSteps("reject").play()).isZero();
  }

  private SampleCases twoSteps(String outcome) {
    String file = """
        worksAs: [desk-interface]
        cases:
          - id: short
            complaint: {channel: phone, contactNumber: "13893110001", subject: 试一下, detail: 两步就完。}
            story:
              - {at: 1h ago, by: junior, does: register}
              - at: 30m ago
                by: junior
                does: complete
                task: review-content
                form: {complaintType: other.other, impact: inconvenience, affectedCustomers: 1, consequence: none,
                  outcome: %s, reason: 不成立}
        """.formatted(outcome);
    return new SampleCases(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)), desk, progress, transactions,
        clock, SHANGHAI);
  }

  private void play(String start) {
    Cases.now(start);
    int steps = CASES.stream().mapToInt(sample -> sample.story().size()).sum();
    assertThat(samples.play()).isEqualTo(steps);
    CASES.forEach(sample -> numbers.add(number(sample.id())));
  }

  private String number(String id) {
    return progress.of(caseOf(id)).number();
  }

  private static SampleCase caseOf(String id) {
    return CASES.stream().filter(sample -> sample.id().equals(id)).findFirst()
        .orElse(new SampleCase(id, CASES.get(0).complaint(), List.of()));
  }

  private <T> List<T> ofAll(java.util.function.Function<Complaint, T> fact) {
    return numbers.stream().map(complaints::get).map(fact).toList();
  }

  private static <T> Map<T, Long> count(List<T> things) {
    return things.stream().collect(Collectors.groupingBy(thing -> thing, TreeMap::new, Collectors.counting()));
  }

  private List<Task> openTasks() {
    return numbers.stream()
        .flatMap(number -> tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()).toList();
  }

  private static boolean isDue(Task task, Instant from, Instant to) {
    return Stream.ofNullable(task.getDueDate()).map(Date::toInstant)
        .anyMatch(due -> !due.isBefore(from) && due.isBefore(to));
  }

  private Instant dueOf(String id) {
    return deadlines.at(number(id), DeadlineKind.DUE).orElseThrow();
  }
}
