package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.Decided;
import org.complaintdesk.process.OpenWork;
import org.complaintdesk.process.PriorityRaise;
import org.complaintdesk.process.TableColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of a complaint that are one line each, by the names that its diagrams call. */
@Configuration(proxyBeanMethods = false)
class ComplaintSteps {

  private static final String OWNER_TABLE = "complaint-owner";
  private static final TableColumn HANDLED_BY = new TableColumn(OWNER_TABLE, "handledBy");
  private static final TableColumn APPROVED_BY = new TableColumn(OWNER_TABLE, "approvedBy");
  private static final TableColumn REASSESSED_BY = new TableColumn(OWNER_TABLE, "reassessedBy");

  private final Complaints complaints;
  private final Correspondence correspondence;
  private final OpenWork work;

  ComplaintSteps(Complaints complaints, Correspondence correspondence, OpenWork work) {
    this.complaints = complaints;
    this.correspondence = correspondence;
    this.work = work;
  }

  /** Puts the question to the customer on record (CL-3). */
  @Bean
  JavaDelegate askCustomer() {
    return execution -> correspondence.ask(CaseKey.of(execution), ComplaintVariables.QUESTION.get(execution));
  }

  /** Moves a chased case and what is open of it up in the queues, as far as the table says (RS-3, IN-8). */
  @Bean
  ExecutionListener raiseCasePriority() {
    return execution -> {
      PriorityRaise raise = PriorityRaise.of(Decided.at(execution));
      complaints.raisePriority(CaseKey.of(execution), raise);
      work.raise(CaseKey.of(execution), raise::from);
    };
  }

  /** Keeps what speaks for the escalation of the complaint, for the gateway that follows and for the escalation itself (ES-1). */
  @Bean
  ExecutionListener noteEscalationReasons() {
    return execution -> complaints.speaksForEscalation(CaseKey.of(execution), Decided.at(execution).texts());
  }

  /** Keeps who asks for the escalation, and why (ES-1). */
  @Bean
  JavaDelegate recordEscalationRequest() {
    return execution -> correspondence.requestEscalation(CaseKey.of(execution),
            ComplaintVariables.ESCALATION_REQUEST.get(execution),
            Boolean.TRUE.equals(ComplaintVariables.ESCALATION_DEMANDED.find(execution)));
  }

  /** Keeps which groups do the steps of the complaint, as the table says; where it cannot, what is known stays (RG-1). */
  @Bean
  ExecutionListener recordOwner() {
    return this::recordOwner;
  }

  private void recordOwner(DelegateExecution execution) {
    CaseNumber number = CaseKey.of(execution);
    if (Decided.isUnasked(execution) && complaints.get(number).handling().handledBy() != null) {
      return;
    }
    Decided owner = Decided.at(execution);
    complaints.belongTo(number, owner.text(HANDLED_BY), owner.text(APPROVED_BY), owner.text(REASSESSED_BY));
  }

  /** Keeps the place in the queues that the table gives the complaint, or the one that it has (IN-8). */
  @Bean
  ExecutionListener recordPriority() {
    return execution -> {
      if (!Decided.isUnasked(execution)) {
        complaints.queueAt(CaseKey.of(execution), Decided.at(execution).number());
      }
    };
  }

  /** Keeps why the complaint is not accepted (FD-4). */
  @Bean
  JavaDelegate recordRejection() {
    return execution -> complaints.reject(CaseKey.of(execution), ComplaintVariables.REASON.get(execution));
  }

  /** Keeps what the customer answered (CL-3). */
  @Bean
  JavaDelegate recordReply() {
    return execution -> correspondence.replied(CaseKey.of(execution), ComplaintVariables.REPLY.find(execution));
  }

  /** Keeps what was learned from the case (NG-5). */
  @Bean
  JavaDelegate recordSummary() {
    return execution ->
        complaints.summarise(CaseKey.of(execution), ComplaintVariables.LESSON.get(execution));
  }

  /** The customer knows the result from here on. */
  @Bean
  JavaDelegate recordTold() {
    return execution -> complaints.told(CaseKey.of(execution), ComplaintVariables.TOLD.find(execution));
  }

  /** Work goes on where complaint management did not approve the result (RS-4). */
  @Bean
  JavaDelegate recordUnfinishedResult() {
    return execution ->
        complaints.goOn(CaseKey.of(execution), ComplaintVariables.UNRESOLVED_AT_FIRST_STAGE.get(execution));
  }

  /** The customer takes the complaint back (NG-4). */
  @Bean
  JavaDelegate recordWithdrawal() {
    return execution ->
        complaints.withdraw(CaseKey.of(execution), ComplaintVariables.WITHDRAWAL_REASON.find(execution));
  }
}
