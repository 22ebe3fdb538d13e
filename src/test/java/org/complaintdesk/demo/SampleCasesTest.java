package org.complaintdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.ComplaintStatus;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.complaint.search.ComplaintSearch;
import org.complaintdesk.complaint.type.Level;
import org.complaintdesk.deadline.Deadlines;
import org.complaintdesk.deadline.record.DeadlineKind;
import org.complaintdesk.deadline.record.RecordedPause;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@DeskTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("The sample cases of a desk that first starts in the night of a public holiday")
class SampleCasesTest {

  private static final Instant NOW = DeskClock.at("2026-10-03 02:10");
  private static final Instant SOON = NOW.plus(Duration.ofHours(8));
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final List<SampleCase> CASES =
      SampleFile.read(new ClassPathResource("demo/sample-cases.yml")).cases();

  @Autowired
  private SampleCases samples;
  @Autowired
  private SampleProgress progress;
  @Autowired
  private ComplaintHandling handling;
  @Autowired
  private Complaints complaints;
  @Autowired
  private ComplaintSearch search;
  @Autowired
  private CaseFile caseFile;
  @Autowired
  private Deadlines deadlines;
  @Autowired
  private TaskService tasks;
  @Autowired
  private ManagementService management;

  private final List<String> numbers = new ArrayList<>();

  @BeforeAll
  void playThem() {
    ClockUtil.setCurrentTime(Date.from(NOW));
    assertThat(samples.play()).isEqualTo(CASES.stream().mapToInt(sample -> sample.story().size()).sum());
    CASES.forEach(sample -> numbers.add(number(sample.id())));
  }

  /** The desk is shared with other tests: nothing of the sample cases stays open. */
  @AfterAll
  void clearTheDesk() {
    numbers.forEach(number -> handling.withdraw(new CaseNumber(number), "The test is over."));
    management.getProperties().keySet().stream()
        .filter(name -> name.startsWith("complaint-desk.sample-case")).forEach(management::deleteProperty);
  }

  @Test
  @DisplayName("are of every kind: channels, categories, customers, urgencies, levels, languages")
  void ofEveryKind() {
    assertThat(ofAll(complaint -> complaint.arrival().channel())).containsAll(EnumSet.allOf(Channel.class));
    assertThat(ofAll(complaint -> complaint.matter().category().orElse(""))).contains(
        "service", "network", "tariff", "equipment", "value-added", "other");
    assertThat(ofAll(complaint -> complaint.complainant().customerTier()))
        .contains(CustomerTier.KEY_ACCOUNT, CustomerTier.ORDINARY);
    assertThat(ofAll(complaint -> complaint.matter().level().orElseThrow())).contains(Level.values());
    assertThat(ofAll(complaint -> complaint.matter().urgency().orElseThrow())).contains(1, 2, 3);
    assertThat(ofAll(complaint -> complaint.complainant().language())).containsOnlyOnce("en");
  }

  @Test
  @DisplayName("stand at every step of the processes")
  void atEveryStep() {
    assertThat(count(ofAll(Complaint::status))).containsExactlyInAnyOrderEntriesOf(Map.of(
        ComplaintStatus.REGISTERED, 3L, ComplaintStatus.IN_PROGRESS, 15L, ComplaintStatus.WAITING_FOR_CUSTOMER, 1L,
        ComplaintStatus.TOLD, 2L, ComplaintStatus.ARCHIVED, 4L, ComplaintStatus.REJECTED, 1L,
        ComplaintStatus.WITHDRAWN, 1L));
    assertThat(count(openTasks().stream().map(Task::getTaskDefinitionKey).toList()))
        .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
            Map.entry("review-content", 3L), Map.entry("call-customer", 1L), Map.entry("record-reply", 1L), Map.entry("settle-or-draft", 1L),
            Map.entry("approve-dispatch", 2L), Map.entry("accept-order", 2L), Map.entry("diagnose-problem", 1L),
            Map.entry("propose-solution", 1L), Map.entry("negotiate-solution", 1L), Map.entry("carry-out-plan", 1L),
            Map.entry("decide-on-return", 1L), Map.entry("reassess-complaint", 1L),
            Map.entry("review-outcome", 1L), Map.entry("tell-customer", 1L),
            Map.entry("ask-satisfaction", 1L), Map.entry("summarise-case", 1L),
            Map.entry("restore-service", 1L), Map.entry("judge-escalation", 1L), Map.entry("investigate-cause", 1L),
            Map.entry("decide-solution", 1L), Map.entry("carry-out-measure", 1L)));
    assertThat(openTasks()).filteredOn(task -> task.getAssignee() != null).extracting(Task::getAssignee)
        .containsExactlyInAnyOrder("junior", "junior", "junior", "junior", "network", "network", "service", "billing",
            "valueadded", "emergency", "escalation");
    assertThat(search.earlierOf(complaints.get(new CaseNumber(number("hidden-downgrade")))))
        .extracting(Complaint::number).contains(new CaseNumber(number("wrong-bill")));
  }

  @Test
  @DisplayName("are in time, near their deadline, past it, or wait with the clock stopped")
  void nearAndPastTheirDeadlines() {
    assertThat(openTasks()).filteredOn(task -> isDue(task, NOW, SOON))
        .as("tasks near their deadline").hasSizeGreaterThanOrEqualTo(8);
    assertThat(openTasks()).filteredOn(task -> isDue(task, Instant.EPOCH, NOW)).as("overdue tasks")
        .extracting(Task::getTaskDefinitionKey).containsExactlyInAnyOrder(
            "review-content", "call-customer", "accept-order");
    assertThat(dueOf("contract-penalty")).as("complaint due within hours").isBetween(NOW, SOON);
    assertThat(dueOf("village-coverage")).as("complaint past its deadline").isBefore(NOW);
    assertThat(dueOf("video-membership")).as("complaint in time").isAfter(NOW);
    assertThat(deadlines.pausesOf(new CaseNumber(number("crossed-line")))).anyMatch(RecordedPause::open);
  }

  @Test
  @DisplayName("tell stories of the past, in order and by the people who did it")
  void tellTheirStories() {
    StoryTime time = new StoryTime(NOW, SHANGHAI);
    for (SampleCase sample : CASES) {
      List<CaseEntry> story = caseFile.of(new CaseNumber(number(sample.id())));
      assertThat(story).as(sample.id()).extracting(CaseEntry::happenedAt)
          .isSorted().allMatch(at -> at.isBefore(NOW));
      assertThat(story.get(0).actor()).as(sample.id()).contains(new Login(sample.story().get(0).by()));
      assertThat(sample.story()).as(sample.id()).extracting(step -> time.moment(step.at())).isSorted();
    }
    assertThat(number("wrong-bill")).startsWith("C20260924-");
    assertThat(caseFile.of(new CaseNumber(number("cut-cable")))).extracting(CaseEntry::actor)
        .extracting(actor -> actor.map(Login::value).orElse("desk"))
        .contains("junior", "emergency", "escalation", "network", "service", "desk");
    assertThat(caseFile.of(new CaseNumber(number("weak-signal")))).extracting(CaseEntry::kind)
        .containsSubsequence("registered",
        "asked", "clock-stopped", "replied", "clock-restarted", "accepted", "order-issued", "order-diagnosed",
        "proposed", "agreed", "order-done", "told", "summarised", "archived");
    assertThat(caseFile.of(new CaseNumber(number("village-coverage")))).as("late, and nobody did a thing")
        .extracting(CaseEntry::kind)
        .containsSubsequence("reminder-not-sent", "overdue-not-sent", "escalated", "escalation-judged");
  }

  @Test
  @DisplayName("leave the clock right and are played once")
  void playedOnce() {
    assertThat(ClockUtil.getCurrentTime().toInstant())
        .isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    long open = tasks.createTaskQuery().count();
    assertThat(samples.play()).isZero();
    assertThat(tasks.createTaskQuery().count()).isEqualTo(open);
  }

  private String number(String id) {
    return CASES.stream().filter(sample -> sample.id().equals(id)).findFirst()
        .map(sample -> progress.of(sample).number()).orElseThrow();
  }

  private <T> List<T> ofAll(Function<Complaint, T> fact) {
    return numbers.stream().map(CaseNumber::new).map(complaints::get).map(fact).toList();
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
    return deadlines.at(new CaseNumber(number(id)), DeadlineKind.DUE).orElseThrow();
  }
}
