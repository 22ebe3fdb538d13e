package org.complaintdesk.incident;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.CaseKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of an incident that are one line each, by the names that its diagrams call. */
@Configuration(proxyBeanMethods = false)
class IncidentSteps {

  private final Emergencies emergencies;
  private final Incidents incidents;
  private final IncidentAnswers answers;

  IncidentSteps(Emergencies emergencies, Incidents incidents, IncidentAnswers answers) {
    this.emergencies = emergencies;
    this.incidents = incidents;
    this.answers = answers;
  }

  /** Calls the emergency team to an urgent complaint, once however often it is assessed (DX-5). */
  @Bean
  JavaDelegate callEmergencyTeam() {
    return execution -> emergencies.callTo(CaseKey.of(execution));
  }

  /** Says whether the case of an emergency is still open, so that the team is reminded of it (DX-5). */
  @Bean
  JavaDelegate checkCaseStillOpen() {
    return execution ->
        IncidentVariables.CASE_OPEN.set(execution, incidents.isCaseOpen(CaseKey.of(execution)));
  }

  /** The complaint is solved and answered as its incident was; says where its customer gives his verdict (RS-6, NG-3). */
  @Bean
  JavaDelegate recordIncidentSolution() {
    return execution -> IncidentVariables.TOLD_BEFORE.pass(execution, answers.solve(CaseKey.of(execution)));
  }
}
