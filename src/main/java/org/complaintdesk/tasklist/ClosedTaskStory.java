package org.complaintdesk.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.People;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells in the case file that a task was closed unfinished, whose it was and what closed it, such as an escalation or a
 * withdrawal, so that nobody wonders where it went. What is drawn at the task itself, such as the end of a wait, is an
 * outcome of the task and is not told.
 */
@Component
class ClosedTaskStory implements TaskListener {

  /** The engine says in words only what interrupted: {@code Interrupting activity Activity(complaint-withdrawn) …}. */
  private static final Pattern INTERRUPTED_BY = Pattern.compile("Activity\\(([^)]+)\\)");

  private final CaseFile caseFile;
  private final Complaints complaints;
  private final People people;

  ClosedTaskStory(CaseFile caseFile, Complaints complaints, People people) {
    this.caseFile = caseFile;
    this.complaints = complaints;
    this.people = people;
  }

  @Override
  public void notify(DelegateTask task) {
    ExecutionEntity execution = (ExecutionEntity) task.getExecution();
    String number = execution.getProcessBusinessKey();
    String cause = cause(execution);
    if (number == null || cause == null || complaints.find(number).isEmpty()) {
      return;
    }
    Optional<ActivityImpl> event = interruptingEvent(execution, cause);
    if (event.filter(found -> isDrawnAt(task, found)).isEmpty()) {
      caseFile.record(number, "task-closed",
          CaseArgument.wording(Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey())),
          CaseArgument.wording(holders(task)),
          CaseArgument.wording(event.map(ClosedTaskStory::nameOf).orElse(cause)));
    }
  }

  /** Why the engine ends this execution, or the nearest one around it that says so. */
  private static @Nullable String cause(ExecutionEntity execution) {
    return withThoseAround(execution).map(ExecutionEntity::getDeleteReason)
        .filter(reason -> reason != null && !reason.isBlank()).findFirst().orElse(null);
  }

  /** The event that interrupted, in the task's process or in one that called it. */
  private static Optional<ActivityImpl> interruptingEvent(ExecutionEntity execution, String cause) {
    Matcher event = INTERRUPTED_BY.matcher(cause);
    if (!event.find()) {
      return Optional.empty();
    }
    return withThoseAround(execution).map(around -> around.getProcessDefinition().findActivity(event.group(1)))
        .filter(found -> found != null).findFirst();
  }

  /** What interrupts by an event sub-process is called by its start: “Complaint withdrawn”. */
  private static String nameOf(ActivityImpl event) {
    ActivityImpl named = event.getActivities().stream()
        .filter(inside -> String.valueOf(inside.getProperty("type")).toLowerCase(Locale.ROOT).contains("start"))
        .findFirst().orElse(event);
    // the engine gives names to tasks; of an event it keeps the name only like this
    return (String) named.getProperty("name");
  }

  private static Stream<ExecutionEntity> withThoseAround(ExecutionEntity execution) {
    return Stream.iterate(execution, around -> around != null,
        around -> around.getParent() == null ? around.getSuperExecution() : around.getParent());
  }

  private static boolean isDrawnAt(DelegateTask task, ActivityImpl event) {
    return event.getEventScope() != null && task.getTaskDefinitionKey().equals(event.getEventScope().getId());
  }

  private List<String> holders(DelegateTask task) {
    return task.getAssignee() == null
        ? task.getCandidates().stream().map(IdentityLink::getGroupId)
            .filter(group -> group != null).map(group -> people.groupName(group).orElse(group))
            .sorted().toList()
        : List.of(people.name(task.getAssignee()));
  }
}
