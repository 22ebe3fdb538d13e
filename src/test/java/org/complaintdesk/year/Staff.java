package org.complaintdesk.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.absence.AbsencesOfPeople;
import org.complaintdesk.handover.HeldTasks;
import org.complaintdesk.support.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the simulated desk: who works on what, and who is on leave meanwhile (RS-7). */
@Component
class Staff {

  /** Those who go on leave, each with a colleague who may stand in; some are the only one of their group. */
  private static final Map<String, Optional<String>> ON_LEAVE = Map.of(
      "junior", Optional.of("leader"), "leader", Optional.of("junior"),
      "escalation", Optional.of("deputy"), "deputy", Optional.of("escalation"),
      "senior", Optional.empty(), "network", Optional.empty(), "billing", Optional.empty(),
      "management", Optional.empty(), "line", Optional.empty());

  private static final String CONSENT_ASKED_BY = "consentAskedBy";

  private final AbsencesOfPeople absences;
  private final HeldTasks held;
  private final Work work;
  private final TaskService tasks;
  private final IdentityService identity;
  private final JdbcClient database;
  private final Map<String, Leave> leaves = new HashMap<>();

  Staff(AbsencesOfPeople absences, HeldTasks held, Work work, TaskService tasks, IdentityService identity,
      JdbcClient database) {
    this.absences = absences;
    this.held = held;
    this.work = work;
    this.tasks = tasks;
    this.identity = identity;
    this.database = database;
  }

  /** Somebody is away from the beginning of the first day, or from now on, to the end of the last one. */
  record Leave(String person, LocalDate from, LocalDate until, @Nullable String standIn) {

    /** Leave by chance, which begins on that day. */
    static Leave by(Chance chance, LocalDate from) {
      String person = chance.oneOf(ON_LEAVE.keySet().stream().sorted().toList());
      Optional<String> colleague = ON_LEAVE.get(person).filter(one -> chance.inPercent(50));
      int days = ON_LEAVE.get(person).isPresent() ? chance.between(1, 9) : chance.between(1, 2);
      return new Leave(person, from, from.plusDays(days), colleague.orElse(null));
    }

    private boolean meets(Leave other) {
      return !from.isAfter(other.until()) && !other.from().isAfter(until);
    }
  }

  /** Enters a leave; nobody has two at a time, and a stand-in who is on leave meanwhile is none. */
  boolean announces(Leave leave) {
    Leave known = leaves.get(leave.person());
    if (known != null && !known.until().isBefore(OfficeHours.today())) {
      return false;
    }
    boolean alone = Optional.ofNullable(leave.standIn()).map(leaves::get).filter(leave::meets).isPresent();
    absences.entered(leave.person(), leave.person(), leave.from().toString(), leave.until().toString(),
        alone ? null : leave.standIn());
    leaves.put(leave.person(), leave);
    return true;
  }

  /** What the people hold who are away from today on, and what nobody works on, is looked at in these cases. */
  void looksAtHeldTasks(List<String> numbers) {
    numbers.forEach(held::lookedAt);
  }

  /** Somebody takes a task that is still there and nobody's, to work on it later. */
  void takes(Task task) {
    present(task).filter(open -> open.getAssignee() == null).flatMap(this::worker)
        .ifPresent(person -> work.as(person, () -> tasks.claim(task.getId(), person)));
  }

  /** Who works on a task now: who holds it, or else the first of those who may take it and are there. */
  Optional<String> worker(Task task) {
    return present(task).map(Task::getAssignee).or(() -> tasks.getIdentityLinksForTask(task.getId()).stream()
        .flatMap(link -> people(link).stream()).filter(person -> !isAway(person) && !hasAsked(person, task)).sorted()
        .findFirst());
  }

  /** Whether that person asks for the consent that the task is to give, and cannot give it himself. */
  private boolean hasAsked(String person, Task task) {
    return person.equals(tasks.getVariable(task.getId(), CONSENT_ASKED_BY));
  }

  private List<String> people(IdentityLink link) {
    return link.getGroupId() == null ? List.of(Objects.requireNonNull(link.getUserId()))
        : identity.createUserQuery().memberOfGroup(link.getGroupId()).orderByUserId().asc().list().stream()
            .map(User::getId).toList();
  }

  private Optional<Task> present(Task task) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(task.getId()).singleResult());
  }

  /** Whether somebody holds the task who is on leave. */
  boolean isHeldByAbsent(Task task) {
    return task.getAssignee() != null && isAway(task.getAssignee());
  }

  private boolean isAway(String person) {
    Leave leave = leaves.get(person);
    Instant now = ClockUtil.getCurrentTime().toInstant();
    return leave != null && !now.isBefore(OfficeHours.beginOf(leave.from()))
        && now.isBefore(OfficeHours.beginOf(leave.until().plusDays(1)));
  }

  /** For the next year everybody is there again. */
  void everybodyIsBack() {
    leaves.clear();
    database.sql("delete from absence").update();
  }
}
