package org.complaintdesk.escalation;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.desk.Department;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.desk.Login;
import org.complaintdesk.process.CaseKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of an escalation that are one line each, by the names that the diagram calls. */
@Configuration(proxyBeanMethods = false)
class EscalationSteps {

  private final Escalations escalations;

  EscalationSteps(Escalations escalations) {
    this.escalations = escalations;
  }

  /** At the end of its process: an escalation that is still open was ended with its complaint. */
  @Bean
  ExecutionListener endEscalation() {
    return execution -> escalations.endIfOpen(CaseKey.of(execution));
  }

  /** Files the escalation with its reasons (ES-1, ES-2). */
  @Bean
  JavaDelegate fileEscalation() {
    return execution -> escalations.file(CaseKey.of(execution), EscalationVariables.REQUEST.find(execution));
  }

  /** The customer is not satisfied with the solution: another round begins (ES-2). */
  @Bean
  JavaDelegate recordDissatisfaction() {
    return execution ->
        escalations.dissatisfied(CaseKey.of(execution), EscalationVariables.REASON.get(execution));
  }

  /** Keeps what the owner or a department did and what came of it (DX-4). */
  @Bean
  JavaDelegate recordEffect() {
    return execution ->
        escalations.carriedOut(CaseKey.of(execution),
            Optional.ofNullable(EscalationVariables.DEPARTMENT.find(execution)).map(Department::new),
            EscalationVariables.EFFECT.get(execution));
  }

  /** Keeps the solution; whoever decided is the owner from now on (ES-2). */
  @Bean
  JavaDelegate recordEscalationSolution() {
    return execution ->
        escalations.decide(CaseKey.of(execution), EscalationVariables.SOLUTION.get(execution));
  }

  /** Keeps what a department found and can do (ES-2). */
  @Bean
  JavaDelegate recordFinding() {
    return execution ->
        escalations.found(CaseKey.of(execution),
            new Department(EscalationVariables.DEPARTMENT.get(execution)),
            EscalationVariables.FINDING.get(execution), EscalationVariables.RECOMMENDATION.get(execution));
  }

  /** Keeps who owns the case from now on, and why (ES-2). */
  @Bean
  JavaDelegate recordHandover() {
    return execution ->
        escalations.handOver(CaseKey.of(execution),
            new Login(EscalationVariables.NEW_OWNER.get(execution)), EscalationVariables.REASON.get(execution));
  }

  /** Keeps what the escalation team made of the case, and whom it named (ES-2). */
  @Bean
  JavaDelegate recordJudgement() {
    return execution -> escalations.judge(CaseKey.of(execution), new Judgement(
            EscalationVariables.URGENCY.get(execution).intValue(),
            EscalationVariables.COMPLEXITY.get(execution),
            new Login(EscalationVariables.OWNER.get(execution)),
            EscalationVariables.departments(EscalationVariables.INVESTIGATED_BY.find(execution)),
            EscalationVariables.ASSIGNMENT.get(execution),
            Boolean.TRUE.equals(EscalationVariables.LEGAL_ASKED.find(execution))));
  }

  /** Keeps the opinion that was asked, such as that of legal counsel (ES-1 e). */
  @Bean
  JavaDelegate recordLegalOpinion() {
    return execution ->
        escalations.advise(CaseKey.of(execution), EscalationVariables.OPINION.get(execution));
  }

  /** Keeps the verdict of the customer; the escalation is over (ES-2). */
  @Bean
  JavaDelegate settleEscalation() {
    return execution -> escalations.settle(CaseKey.of(execution),
            Optional.ofNullable(EscalationVariables.OUTCOME.find(execution))
                .map(outcome -> DomainWord.require(Ending.class, outcome)).orElse(Ending.NO_ANSWER),
            EscalationVariables.REASON.find(execution));
  }
}
