package org.complaintdesk.incident;

import java.util.List;
import org.complaintdesk.desk.Option;
import org.complaintdesk.desk.People;
import org.complaintdesk.tasklist.form.OpenTask;
import org.complaintdesk.tasklist.form.OptionLists;
import org.complaintdesk.tasklist.form.OptionSource;
import org.springframework.stereotype.Component;

/** Offers in the tasks of an emergency all who may take the task, as owners to choose from (DX-5). */
@Component
class EmergencyOwnerOptions implements OptionSource {

  private final People people;

  EmergencyOwnerOptions(People people) {
    this.people = people;
  }

  @Override
  public OptionLists of(OpenTask task) {
    return task.variable(IncidentVariables.EMERGENCY_OF.name()) == null ? OptionLists.none()
        : OptionLists.of("owners", () -> owners(task));
  }

  private List<Option> owners(OpenTask task) {
    return task.candidateGroups().stream().flatMap(group -> people.membersOf(group).stream()).distinct()
        .map(login -> new Option(login.value(), people.name(login))).toList();
  }
}
