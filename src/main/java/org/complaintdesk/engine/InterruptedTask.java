package org.complaintdesk.engine;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.complaintdesk.tasklist.TaskEnding;
import org.springframework.stereotype.Component;

/** Finds in what the engine is running which event ends a task. */
@Component
class InterruptedTask implements TaskEnding {

  /** The engine says in words only what interrupted: {@code Interrupting activity Activity(complaint-withdrawn) …}. */
  private static final Pattern INTERRUPTED_BY = Pattern.compile("Activity\\(([^)]+)\\)");

  @Override
  public Optional<String> of(DelegateTask task) {
    ExecutionEntity execution = (ExecutionEntity) task.getExecution();
    return cause(execution).flatMap(cause -> {
      Optional<ActivityImpl> event = interruptingEvent(execution, cause);
      return event.filter(found -> isDrawnAt(task, found)).isPresent() ? Optional.empty()
          : Optional.of(event.map(InterruptedTask::nameOf).orElse(cause));
    });
  }

  /** Why the engine ends this execution, or the nearest one around it that says so. */
  private static Optional<String> cause(ExecutionEntity execution) {
    return withThoseAround(execution).map(ExecutionEntity::getDeleteReason)
        .filter(reason -> reason != null && !reason.isBlank()).findFirst();
  }

  /** The event that interrupted, in the task's process or in one that called it. */
  private static Optional<ActivityImpl> interruptingEvent(ExecutionEntity execution, String cause) {
    Matcher event = INTERRUPTED_BY.matcher(cause);
    if (!event.find()) {
      return Optional.empty();
    }
    return withThoseAround(execution).map(around -> around.getProcessDefinition().findActivity(event.group(1)))
        .filter(Objects::nonNull).findFirst();
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
}
