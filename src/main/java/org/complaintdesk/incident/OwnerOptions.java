package org.complaintdesk.incident;

import java.util.List;
import java.util.Map;
import org.complaintdesk.complaint.OpenTask;
import org.complaintdesk.complaint.People;
import org.complaintdesk.complaint.TaskFactContributor;
import org.springframework.stereotype.Component;

/** Offers in the tasks of an emergency all who may take the task, as owners to choose from (DX-5). */
@Component
class OwnerOptions implements TaskFactContributor {

  private final People people;

  OwnerOptions(People people) {
    this.people = people;
  }

  @Override
  public void contribute(OpenTask task, Map<String, Object> facts) {
    if (task.variable(IncidentVariables.EMERGENCY_OF.name()) != null) {
      facts.put("owners", owners(task));
    }
  }

  private List<Map<String, String>> owners(OpenTask task) {
    return task.candidateGroups().stream().flatMap(group -> people.membersOf(group).stream()).distinct()
        .map(login -> Map.of("label", people.name(login), "value", login)).toList();
  }
}
