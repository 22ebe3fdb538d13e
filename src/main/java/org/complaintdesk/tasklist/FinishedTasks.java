package org.complaintdesk.tasklist;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.OnBehalf;
import org.complaintdesk.desk.People;
import org.complaintdesk.process.DeskTasks;
import org.complaintdesk.process.EndedTask;
import org.complaintdesk.process.EndedTasks;
import org.complaintdesk.story.CaseEntry;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.story.Wording;
import org.complaintdesk.tasklist.CaseRefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of a task that is over, for whoever had it open or could have taken it, and with what that person goes
 * on. To everybody else it is a task that never was.
 */
@Service
@Transactional(readOnly = true)
class FinishedTasks {

  private static final String CLOSED = "task-closed";
  /** Where that entry says what closed it. */
  private static final int CLOSED_BY = 2;
  /** What the case file tells beside the closed task: why all ended. */
  private static final List<String> WHY = List.of("withdrawn", "escalated", "escalated-on-request");
  /** What belongs to one step stands in the case file within so much time. */
  private static final Duration ONE_STEP = Duration.ofSeconds(5);

  private final DeskTasks open;
  private final EndedTasks ended;
  private final CurrentPerson person;
  private final People people;
  private final CaseFile caseFile;
  private final Wording wording;
  private final OnBehalf desk;
  private final MessageSource messages;

  FinishedTasks(DeskTasks open, EndedTasks ended, CurrentPerson person, People people, CaseFile caseFile,
      Wording wording, OnBehalf desk, MessageSource messages) {
    this.open = open;
    this.ended = ended;
    this.person = person;
    this.people = people;
    this.caseFile = caseFile;
    this.wording = wording;
    this.desk = desk;
    this.messages = messages;
  }

  /** How a task ended, in a sentence; or that it has not. */
  record Ending(boolean over, String message) {
  }

  /** The task with which a person goes on in the same case; null where it stands with others. */
  record Following(@Nullable String task) {
  }

  /**
   * Who completed the task, or what closed it, and when.
   *
   * @throws CaseRefusedException when the person had nothing to do with such a task
   */
  Ending ending(String taskId, Locale language) {
    Login asking = person.id().orElseThrow(CaseRefusedException::notLoggedIn);
    if (open.find(taskId).isPresent()) {
      return new Ending(false, say("casefile.ending.open", language));
    }
    EndedTask task = desk.asTheDesk(() -> ended.find(taskId)).filter(found -> isOf(asking, found))
        .orElseThrow(() -> new CaseRefusedException(Reason.NO_TASK));
    return new Ending(true, desk.asTheDesk(() -> sentence(task, asking, language)));
  }

  /** What the person who has completed that task has to do next in the same case. */
  Following following(String taskId) {
    Login asking = person.id().orElseThrow(CaseRefusedException::notLoggedIn);
    return new Following(desk.asTheDesk(() -> ended.find(taskId).filter(task -> task.wasHeldBy(asking))
        .flatMap(EndedTask::caseNumber).flatMap(number -> open.newestOf(number, asking))).orElse(null));
  }

  private boolean isOf(Login asking, EndedTask task) {
    return task.wasHeldBy(asking) || task.groups().stream().anyMatch(person.groups()::contains);
  }

  private String sentence(EndedTask task, Login asking, Locale language) {
    String name = wording.of(task.name(), language);
    String at = caseFile.time(task.endedAt());
    if (!task.isCompleted()) {
      return closed(task, name, at, language);
    }
    return task.wasHeldBy(asking) ? say("casefile.ending.completed-by-you", language, name, at)
        : say("casefile.ending.completed", language, name, at, task.holder().map(people::name).orElse("–"));
  }

  private String closed(EndedTask task, String name, String at, Locale language) {
    List<CaseEntry> step = task.caseNumber().map(caseFile::of).orElse(List.of()).stream()
        .filter(entry -> isOfStep(entry, task)).toList();
    Optional<String> by = step.stream().filter(entry -> tellsOf(entry, task)).findFirst()
        .map(entry -> wording.of(entry.arguments().get(CLOSED_BY).value(), language));
    String why = step.stream().filter(entry -> WHY.contains(entry.kind()))
        .map(entry ->
            say("casefile.ending.why", language, caseFile.who(entry, language), caseFile.tell(entry, language)))
        .distinct().collect(Collectors.joining(" "));
    return by.map(cause -> say("casefile.ending.closed", language, name, at, cause, why).strip())
        .orElseGet(() -> say("casefile.ending.over", language, name, at));
  }

  private static boolean isOfStep(CaseEntry entry, EndedTask task) {
    return Duration.between(entry.happenedAt(), task.endedAt()).abs().compareTo(ONE_STEP) < 0;
  }

  private static boolean tellsOf(CaseEntry entry, EndedTask task) {
    return entry.kind().equals(CLOSED) && entry.arguments().get(0).value().equals(task.name());
  }

  private String say(String key, Locale language, Object... words) {
    return messages.getMessage(key, words, language);
  }
}
