package org.complaintdesk.tasklist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.People;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.tasklist.form.OpenTask;
import org.springframework.stereotype.Component;

/**
 * Tells in the case file that a task was closed unfinished, whose it was and what closed it, such as an escalation or a
 * withdrawal, so that nobody wonders where it went. What is drawn at the task itself, such as the end of a wait, is an
 * outcome of the task and is not told.
 */
@Component
class ClosedTaskStory implements TaskListener {

  private final CaseFile caseFile;
  private final Complaints complaints;
  private final People people;
  private final TaskEnding ending;

  ClosedTaskStory(CaseFile caseFile, Complaints complaints, People people, TaskEnding ending) {
    this.caseFile = caseFile;
    this.complaints = complaints;
    this.people = people;
    this.ending = ending;
  }

  @Override
  public void notify(DelegateTask task) {
    CaseNumber number = new OpenTask(task).caseNumber().orElse(null);
    Optional<String> closedBy = ending.of(task);
    if (number == null || closedBy.isEmpty() || complaints.find(number).isEmpty()) {
      return;
    }
    caseFile.record(number, "task-closed",
        CaseArgument.wording(Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey())),
        CaseArgument.wording(holders(task)),
        CaseArgument.wording(closedBy.get()));
  }

  private List<String> holders(DelegateTask task) {
    return task.getAssignee() == null
        ? task.getCandidates().stream().map(IdentityLink::getGroupId)
            .filter(group -> group != null).map(people::wordsOfGroup)
            .sorted().toList()
        : List.of(people.name(new Login(task.getAssignee())));
  }
}
