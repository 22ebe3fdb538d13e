package org.complaintdesk.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.complaint.Attribution;
import org.complaintdesk.complaint.ComplaintVariables;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.DomainWord;
import org.springframework.stereotype.Component;

/** Keeps the attribution, and each department chosen in the form once: a work order each; how many there are decides about escalation (RS-1, CL-7, ES-1). */
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
    Collection<?> chosen = (Collection<?>) Objects.requireNonNull(execution.getVariable(DISPATCH_TO));
    Set<Object> departments = new LinkedHashSet<>(chosen);
    execution.setVariable(DISPATCH_TO, new ArrayList<>(departments));
    ComplaintVariables.DEPARTMENTS.set(execution, departments.size());
    complaints.dispatch(execution.getProcessBusinessKey(), departments.size(),
        Boolean.TRUE.equals(ComplaintVariables.CROSS_REGION.find(execution)));
  }
}
