package org.complaintdesk.support;

import org.springframework.stereotype.Component;

/** Everybody who takes part in a case, all at work at one place. */
@Component
public record Everybody(Work work, Agents agents, DepartmentStaff departments, Managers managers, Customer customer,
    EmergencyTeam emergency, EscalatedCases escalated) {

  /** The same people and the same steps, taken somewhere else. */
  public Everybody at(Workplace elsewhere) {
    Work there = work.at(elsewhere);
    return new Everybody(there, agents.at(there), departments.at(there), managers.at(there), customer.at(there),
        emergency.at(there), escalated.at(there));
  }
}
