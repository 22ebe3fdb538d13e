package org.complaintdesk.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.complaintdesk.complaint.Attribution;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.DomainWord;
import org.springframework.stereotype.Component;

/** Turns the departments chosen in the form into the list that makes the work orders (RS-1, CL-7). */
@Component
class PrepareDispatch implements JavaDelegate {

  private static final String DISPATCH_TO = "dispatchTo";

  private final Complaints complaints;

  PrepareDispatch(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    complaints.attributeProvisionally(execution.getProcessBusinessKey(),
        DomainWord.require(Attribution.class, WorkOrderVariables.ATTRIBUTION.get(execution)));
    execution.setVariable(DISPATCH_TO, departments(Objects.requireNonNull(execution.getVariable(DISPATCH_TO))));
  }

  /** A form sends JSON; the engine makes its work orders from a plain list. */
  private static List<String> departments(Object chosen) {
    Stream<String> departments = chosen instanceof SpinJsonNode json
        ? json.elements().stream().map(SpinJsonNode::stringValue)
        : ((List<?>) chosen).stream().map(Object::toString);
    return departments.distinct().collect(Collectors.toCollection(ArrayList::new));
  }
}
