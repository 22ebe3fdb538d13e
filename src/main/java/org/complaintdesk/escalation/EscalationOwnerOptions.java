package org.complaintdesk.escalation;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.Option;
import org.complaintdesk.desk.People;
import org.complaintdesk.tasklist.form.OpenTask;
import org.complaintdesk.tasklist.form.OptionLists;
import org.complaintdesk.tasklist.form.OptionSource;
import org.springframework.stereotype.Component;

/** Offers in the tasks of an escalation all who may own it, and all to whom it may be handed over. */
@Component
class EscalationOwnerOptions implements OptionSource {

  private final Escalations escalations;
  private final People people;

  EscalationOwnerOptions(Escalations escalations, People people) {
    this.escalations = escalations;
    this.people = people;
  }

  @Override
  public OptionLists of(OpenTask task) {
    return OptionLists.of("escalationOwners", () -> owners(task, (escalation, login) -> true))
        .and(OptionLists.of("newOwners",
            () -> owners(task, (escalation, login) -> !escalation.owner().equals(Optional.of(login)))));
  }

  private List<Option> owners(OpenTask task, BiPredicate<Escalation, Login> suitable) {
    return task.caseNumber().flatMap(escalations::of).stream()
        .flatMap(escalation -> escalations.possibleOwners(escalation).stream()
            .filter(login -> suitable.test(escalation, login)))
        .map(login -> new Option(login.value(), people.name(login))).toList();
  }
}
