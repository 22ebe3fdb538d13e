package org.complaintdesk.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.spin.plugin.variable.SpinValues;
import org.complaintdesk.complaint.ComplaintVariables;
import org.complaintdesk.complaint.Complaints;
import org.springframework.stereotype.Component;

/** Marks what the forms of the agents start from: the departments that the table proposes, the attribution on record (RS-1). */
@Component
class DraftDispatch implements ExecutionListener {

  private final Complaints complaints;
  private final ObjectMapper json;

  DraftDispatch(Complaints complaints, ObjectMapper json) {
    this.complaints = complaints;
    this.json = json;
  }

  @Override
  public void notify(DelegateExecution execution) throws JsonProcessingException {
    String proposed = json.writeValueAsString(execution.getVariable("proposedDepartments"));
    execution.setVariable("dispatchTo", SpinValues.jsonValue(proposed).create());
    complaints.get(execution.getProcessBusinessKey()).attribution()
        .ifPresent(attribution -> WorkOrderVariables.ATTRIBUTION.set(execution, attribution.id()));
    if (!execution.hasVariable(ComplaintVariables.STILL_DISSATISFIED.name())) {
      // a case that began on a process without this fact
      ComplaintVariables.STILL_DISSATISFIED.set(execution, false);
    }
  }
}
