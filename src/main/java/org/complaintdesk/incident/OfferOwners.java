package org.complaintdesk.incident;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.spin.json.SpinJsonNode;
import org.complaintdesk.complaint.People;
import org.springframework.stereotype.Component;

/** Offers in a task's form all who may take the task, as owners to choose from. */
@Component
class OfferOwners implements TaskListener {

  private static final String FACTS = "facts";

  private final People people;

  OfferOwners(People people) {
    this.people = people;
  }

  @Override
  public void notify(DelegateTask task) {
    if (task.getVariableLocal(FACTS) instanceof SpinJsonNode facts) {
      ArrayNode owners = ((ObjectNode) facts.unwrap()).putArray("owners");
      task.getCandidates().stream().map(IdentityLink::getGroupId).filter(group -> group != null)
          .flatMap(group -> people.membersOf(group).stream()).distinct()
          .forEach(login -> owners.addObject().put("label", people.name(login)).put("value", login));
      task.setVariableLocal(FACTS, facts);
    }
  }
}
