package org.complaintdesk.tasklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Leaders;
import org.complaintdesk.desk.People;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.tasklist.form.OpenTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives a task to complaint management that nobody would ever see: its model, or the table behind it, names a group that
 * does not exist, or none. The case file and the log say so (RS-4).
 */
@Component
class StrandedTask implements TaskListener {

  /** A group that was there a moment ago need not be looked up for each task. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final Logger log = LoggerFactory.getLogger(StrandedTask.class);

  private final People people;
  private final CaseFile caseFile;
  private final Complaints complaints;
  private final Clock clock;
  private final Map<String, Instant> seen = new ConcurrentHashMap<>();

  StrandedTask(People people, CaseFile caseFile, Complaints complaints, Clock clock) {
    this.people = people;
    this.caseFile = caseFile;
    this.complaints = complaints;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    boolean isSomebodys = task.getAssignee() != null
        || task.getCandidates().stream().anyMatch(link -> link.getUserId() != null);
    Set<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
    if (isSomebodys || groups.stream().anyMatch(this::exists)) {
      return;
    }
    // where somebody makes the group later, it has the task too
    task.addCandidateGroup(Leaders.OVERSEERS);
    log.warn("The task {} is for the groups {}, of which none exists; {} gets it. Correct the model or the table that "
        + "names them, or make the group.", task.getTaskDefinitionKey(), groups, Leaders.OVERSEERS);
    new OpenTask(task).caseNumber().filter(complaints::isKept).ifPresent(number -> tell(number, task, groups));
  }

  private void tell(CaseNumber number, DelegateTask task, Set<String> groups) {
    caseFile.record(number, groups.isEmpty() ? "task-without-group" : "task-of-no-group",
        CaseArgument.wording(Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey())),
        CaseArgument.text(String.join(", ", groups)));
  }

  private boolean exists(String group) {
    Instant now = clock.instant();
    Instant last = seen.get(group);
    if (last != null && Duration.between(last, now).abs().compareTo(REMEMBERED) < 0) {
      return true;
    }
    boolean exists = people.groupName(group).isPresent();
    if (exists) {
      seen.put(group, now);
    }
    return exists;
  }
}
