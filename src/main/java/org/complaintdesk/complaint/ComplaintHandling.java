package org.complaintdesk.complaint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.EngineConflicts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gateway between complaints and the process that handles them: a record and its process step commit together. */
@Service
public class ComplaintHandling {

  private final Complaints complaints;
  private final Correspondence correspondence;
  private final RuntimeService runtime;

  ComplaintHandling(Complaints complaints, Correspondence correspondence, RuntimeService runtime) {
    this.complaints = complaints;
    this.correspondence = correspondence;
    this.runtime = runtime;
  }

  /** Registers a complaint and starts its handling; classification and deadlines are set before this returns (IN-1, DL-1). */
  @Transactional
  public Complaint register(NewComplaint facts) {
    Complaint complaint = complaints.register(facts);
    runtime.startProcessInstanceByKey(ComplaintVariables.PROCESS, complaint.number().value());
    return complaint;
  }

  /**
   * Hands the customer's answer to whoever waits for it.
   *
   * @return false when the complaint has ended or its model knows no answers, so that nobody takes them
   */
  @Transactional
  public boolean customerReplied(CaseNumber number, String text) {
    return tell(number, ComplaintVariables.CUSTOMER_REPLIED, ComplaintVariables.reply(text));
  }

  /**
   * Takes the complaint back for the customer (NG-4).
   *
   * @param reason the customer's, where one was given
   * @return false when the complaint has already ended or its model knows no withdrawal
   */
  @Transactional
  public boolean withdraw(CaseNumber number, @Nullable String reason) {
    return tell(number, ComplaintVariables.WITHDRAWN, ComplaintVariables.withdrawalReason(reason));
  }

  /**
   * Has somebody asked to consent to a withdrawal that an agent enters (NG-4); the case goes on meanwhile.
   *
   * @param reason the customer's
   * @param role   the group of the agent
   * @return false when the complaint has already ended or its model knows no such request
   */
  @Transactional
  public boolean requestWithdrawal(CaseNumber number, String reason, String role) {
    return tell(number, ComplaintVariables.WITHDRAWAL_REQUESTED, ComplaintVariables.withdrawalRequest(reason, role));
  }

  /** Whether somebody is being asked to consent to a withdrawal. */
  public boolean isWithdrawalRequested(CaseNumber number) {
    return runtime.createExecutionQuery().processInstanceBusinessKey(number.value())
        .activityId(ComplaintVariables.CONSENT_TO_WITHDRAWAL).count() > 0;
  }

  /**
   * Keeps what somebody adds to the complaint (NG-4). While we wait for the customer, what comes is the answer (CL-3).
   *
   * @return false when the complaint has already ended or its model takes no additions; nothing is kept then
   */
  @Transactional
  public boolean supplement(CaseNumber number, String text) {
    if (complaints.get(number).status() == ComplaintStatus.WAITING_FOR_CUSTOMER || awaitsAnswer(number)) {
      return customerReplied(number, text);
    }
    return addNotes(number, List.of(text));
  }

  /**
   * Keeps what is written to the complaint at once (NG-4), each as an entry of its own; whoever works on the case is told
   * once. None of it is the customer's answer, whether we wait or not.
   *
   * @param texts at least one
   * @return false when the complaint has already ended or its model takes no additions; the caller has to give up then,
   *     because some of it may be kept
   */
  @Transactional
  public boolean addNotes(CaseNumber number, List<String> texts) {
    int last = texts.size() - 1;
    texts.subList(0, last).forEach(text -> correspondence.supplement(number, text));
    return tell(number, ComplaintVariables.SUPPLEMENTED, ComplaintVariables.supplement(texts.get(last)));
  }

  /** Whether a question to the customer is open, so that an answer can be taken (CL-3). */
  public boolean awaitsReply(CaseNumber number) {
    return awaitsSignal(ComplaintVariables.CUSTOMER_REPLIED_SIGNAL + number);
  }

  /** Whether somebody waits for the answer of a customer who was asked, though the clock runs on (DL-6). */
  private boolean awaitsAnswer(CaseNumber number) {
    return runtime.createEventSubscriptionQuery().eventType("signal")
        .eventName(ComplaintVariables.CUSTOMER_REPLIED_SIGNAL + number).activityId(ComplaintVariables.WAIT).count() > 0;
  }

  /**
   * The customer asks how the case stands (NG-4).
   *
   * @param text what the customer says beside it, where anything
   * @return false when the complaint has already ended; nothing is kept then
   */
  @Transactional
  public boolean askForProgress(CaseNumber number, @Nullable String text) {
    return tell(number, ComplaintVariables.SUPPLEMENTED, ComplaintVariables.progressQuestion(text));
  }

  /**
   * Chases whoever works on the complaint, at any moment (RS-3).
   *
   * @param text           what they are told
   * @param customerChases true where the customer does, false where a colleague does
   * @return false when the complaint has already ended or its model takes no additions; nothing is kept then
   */
  @Transactional
  public boolean chase(CaseNumber number, String text, boolean customerChases) {
    return tell(number, ComplaintVariables.SUPPLEMENTED, ComplaintVariables.chase(text, customerChases));
  }

  /**
   * Asks for the escalation, at any moment and by anyone on the case (ES-1).
   *
   * @param reason          why
   * @param customerDemands true where the customer is dissatisfied and asks for it, false where a colleague does
   * @return false when the complaint has ended; nothing is kept then
   */
  @Transactional
  public boolean requestEscalation(CaseNumber number, String reason, boolean customerDemands) {
    return tell(number, ComplaintVariables.ESCALATION_REQUESTED,
        ComplaintVariables.escalationRequest(reason, customerDemands));
  }

  /** Whether the complaint is on its ordinary way, so that it can be escalated: an escalated one is not any more. */
  public boolean isOnOrdinaryWay(CaseNumber number) {
    return awaitsSignal(ComplaintVariables.ESCALATED_SIGNAL + number);
  }

  private boolean awaitsSignal(String name) {
    return runtime.createEventSubscriptionQuery().eventType("signal").eventName(name).count() > 0;
  }

  private boolean tell(CaseNumber number, String message, Map<String, Object> variables) {
    // A failed correlation would mark the transaction for rollback, so look first.
    Optional<String> handling = handling(number).filter(instance -> awaits(instance, message));
    handling.ifPresent(instance -> EngineConflicts.correlate(runtime.createMessageCorrelation(message)
        .processInstanceId(instance).setVariables(variables)));
    return handling.isPresent();
  }

  /** The process that handles the complaint; asked by its executions, of which the database has an index by case. */
  private Optional<String> handling(CaseNumber number) {
    return runtime.createExecutionQuery().processDefinitionKey(ComplaintVariables.PROCESS)
        .processInstanceBusinessKey(number.value()).active().listPage(0, 1).stream()
        .map(Execution::getProcessInstanceId).findFirst();
  }

  /** A case goes on by the model it began with, and an analyst's may not wait for every message. */
  private boolean awaits(String instance, String message) {
    return runtime.createExecutionQuery().processInstanceId(instance).messageEventSubscriptionName(message).count() > 0;
  }
}
