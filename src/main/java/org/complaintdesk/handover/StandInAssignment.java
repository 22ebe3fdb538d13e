package org.complaintdesk.handover;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.complaintdesk.absence.Absences;
import org.complaintdesk.absence.Away;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.People;
import org.complaintdesk.story.CaseArgument;
import org.complaintdesk.story.CaseFile;
import org.complaintdesk.tasklist.form.OpenTask;
import org.springframework.stereotype.Component;

/**
 * A task that a model or a colleague gives to somebody who is away goes to the stand-in, or waits for its group (RS-7).
 * What a person takes for himself is his.
 */
@Component
class StandInAssignment implements TaskListener {

  private final Absences absences;
  private final Attendance attendance;
  private final CurrentPerson person;
  private final People people;
  private final CaseFile caseFile;

  StandInAssignment(Absences absences, Attendance attendance, CurrentPerson person, People people, CaseFile caseFile) {
    this.absences = absences;
    this.attendance = attendance;
    this.person = person;
    this.people = people;
    this.caseFile = caseFile;
  }

  @Override
  public void notify(DelegateTask task) {
    Optional<Login> assigned = Optional.ofNullable(task.getAssignee()).map(Login::new);
    if (assigned.isEmpty() || assigned.equals(person.id())) {
      return;
    }
    Away away = absences.now().get(assigned.get());
    List<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
        .sorted().toList();
    if (away == null || groups.isEmpty()) {
      return;
    }
    Optional<Login> standIn = attendance.standIn(away, groups);
    task.setAssignee(standIn.map(Login::value).orElse(null));
    new OpenTask(task).caseNumber().ifPresent(number -> caseFile.record(number,
        standIn.isPresent() ? "task-to-stand-in" : "task-of-absent",
        CaseArgument.wording(Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey())),
        CaseArgument.text(people.name(away.person())), CaseArgument.time(away.until()),
        standIn.map(people::name).map(CaseArgument::text).orElseGet(() -> CaseArgument.wording(
            groups.stream().map(people::wordsOfGroup).toList()))));
  }
}
