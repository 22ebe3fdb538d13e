package org.complaintdesk.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Marks the departments that the routing table proposes in the form of the agents (RS-1). */
@Component
class DraftDispatch implements ExecutionListener {

  private final ObjectMapper json;

  DraftDispatch(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void notify(DelegateExecution execution) throws JsonProcessingException {
    String proposed = json.writeValueAsString(execution.getVariable("proposedDepartments"));
    execution.setVariable("dispatchTo", SpinValues.jsonValue(proposed).create());
  }
}
