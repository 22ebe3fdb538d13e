package org.complaintdesk.dispatch;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.complaint.type.Attribution;
import org.complaintdesk.desk.Department;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.Decided;
import org.complaintdesk.process.MessageContent;
import org.complaintdesk.process.TextLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of a work order that are one line each, by the names that the diagram calls. */
@Configuration(proxyBeanMethods = false)
class WorkOrderSteps {

  private static final int LONGEST_OWNER = 255;
  private static final int LONGEST_DAY = 32;

  private final WorkOrders orders;
  private final DispatchDrafts drafts;

  WorkOrderSteps(WorkOrders orders, DispatchDrafts drafts) {
    this.orders = orders;
    this.drafts = drafts;
  }

  /** What the message brings that chases a running order (RS-3). */
  @Bean
  MessageContent workOrderChased() {
    return MessageContent.of(WorkOrderVariables.CHASED, MessageContent.Part.needed(WorkOrderVariables.CHASE));
  }

  /** Whoever carries out what was proposed. */
  @Bean
  TextLimit ownerLimit() {
    return new TextLimit(WorkOrderVariables.OWNER.name(), LONGEST_OWNER);
  }

  /** A day that may stand as a text in an analyst's form. */
  @Bean
  TextLimit plannedForLimit() {
    return new TextLimit(WorkOrderVariables.PLANNED_FOR.name(), LONGEST_DAY);
  }

  /** Keeps how the order ended (DX-4). */
  @Bean
  JavaDelegate closeWorkOrder() {
    return execution ->
        orders.close(WorkOrderVariables.WORK_ORDER_ID.get(execution), WorkOrderVariables.AGREED.get(execution),
            WorkOrderVariables.EFFECT.find(execution));
  }

  /** Marks what the forms of the agents start from: the departments that the table proposes (RS-1). */
  @Bean
  ExecutionListener draftDispatch() {
    return execution -> drafts.begin(CaseKey.of(execution),
        Decided.at(execution).texts().stream().map(Department::new).toList());
  }

  /** A returned order is not dispatched again: only the others count from now on (RS-3, DL-2). */
  @Bean
  ExecutionListener dropWorkOrder() {
    return execution -> orders.drop(WorkOrderVariables.WORK_ORDER_ID.get(execution));
  }

  /** Sends each department of the approved draft its order; all go on side by side from here (RS-1). */
  @Bean
  JavaDelegate issueWorkOrders() {
    return execution ->
        WorkOrderVariables.WORK_ORDER_IDS.pass(execution, drafts.issueOrders(CaseKey.of(execution)));
  }

  /** Keeps the attribution, and how many departments act, which decides about escalation (RS-1, CL-7, ES-1). */
  @Bean
  JavaDelegate prepareDispatch() {
    return execution -> drafts.approve(CaseKey.of(execution),
            Attribution.given(WorkOrderVariables.ATTRIBUTION.find(execution)));
  }

  /** The department has taken its order and learned the case: it has responded (RS-2). */
  @Bean
  JavaDelegate recordAcceptance() {
    return execution -> orders.accept(WorkOrderVariables.WORK_ORDER_ID.get(execution));
  }

  /** Keeps what the customer agreed to (NG-1). */
  @Bean
  JavaDelegate recordAgreement() {
    return execution ->
        orders.agree(WorkOrderVariables.WORK_ORDER_ID.get(execution), WorkOrderVariables.ANSWER.find(execution));
  }

  /** Keeps that the department was chased, and with which words (RS-3). */
  @Bean
  JavaDelegate recordChase() {
    return execution ->
        orders.chase(WorkOrderVariables.WORK_ORDER_ID.get(execution), WorkOrderVariables.CHASE.get(execution));
  }

  /** Keeps what stood between the customer and us (NG-1). */
  @Bean
  JavaDelegate recordDisagreement() {
    return execution ->
        orders.disagree(WorkOrderVariables.WORK_ORDER_ID.get(execution), WorkOrderVariables.ANSWER.find(execution));
  }

  /** Keeps the measures that the table proposes with the order, for whoever looks for a solution (DX-2). */
  @Bean
  ExecutionListener recordMeasures() {
    return execution -> orders.consider(WorkOrderVariables.WORK_ORDER_ID.get(execution), Decided.at(execution).texts());
  }

  /** Keeps a round of the negotiation (NG-1). */
  @Bean
  JavaDelegate recordProposal() {
    return execution -> orders.propose(WorkOrderVariables.WORK_ORDER_ID.get(execution), new Proposal(
            WorkOrderVariables.SOLUTION.get(execution),
            WorkOrderVariables.OWNER.find(execution),
            WorkOrderVariables.COST.find(execution),
            WorkOrderVariables.PLANNED_FOR.find(execution)));
  }

  /** Keeps why a department sends its order back (RS-3). */
  @Bean
  JavaDelegate recordReturn() {
    return execution ->
        orders.sendBack(WorkOrderVariables.WORK_ORDER_ID.get(execution), WorkOrderVariables.REASON.get(execution));
  }

  /** The return does not stand; the department goes on (RS-3). */
  @Bean
  JavaDelegate resumeWorkOrder() {
    return execution -> orders.resume(WorkOrderVariables.WORK_ORDER_ID.get(execution));
  }
}
