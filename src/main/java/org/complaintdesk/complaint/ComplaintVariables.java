package org.complaintdesk.complaint;

import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.complaintdesk.process.ProcessVariable;
import org.jspecify.annotations.Nullable;

/**
 * What forms and messages bring to the complaint's processes, and what those hold themselves: the outcomes that a later
 * gateway reads. The facts of the case are in {@link Complaint}.
 */
public final class ComplaintVariables {

  /** Id of the main process. */
  public static final String PROCESS = "complaint-handling";
  /** The customer answered a question. */
  public static final String CUSTOMER_REPLIED = "complaint.customerReplied";
  /** Something was added to the complaint. */
  public static final String SUPPLEMENTED = "complaint.supplemented";
  /** Somebody asks for the escalation. */
  public static final String ESCALATION_REQUESTED = "complaint.escalationRequested";
  /** Signal that ends the ordinary way of a complaint, whose number follows the name. */
  static final String ESCALATED_SIGNAL = "complaint.escalated.";
  /** Signal that ends every wait for the customer in a case, whose number follows the name. */
  static final String CUSTOMER_REPLIED_SIGNAL = "customer.replied.";
  /** Where a process waits for the answer of a customer who was asked, and hears that signal. */
  static final String WAIT = "customer-replied";
  /** The customer took the complaint back. */
  public static final String WITHDRAWN = "complaint.withdrawn";

  /** An agent entered that the customer takes the complaint back, and somebody has to consent first. */
  public static final String WITHDRAWAL_REQUESTED = "complaint.withdrawalRequested";
  /** Where the process waits for that consent. */
  static final String CONSENT_TO_WITHDRAWAL = "consent-to-withdrawal";

  static final String PROGRESS = "progress";
  static final String CHASE = "chase";
  /** Something was added, the kind of an addition where nothing else is said. */
  static final String ADDITION = "supplement";

  public static final ProcessVariable<String> COMPLAINT_NUMBER = text("complaintNumber");
  public static final ProcessVariable<String> COMPLAINT_TYPE = text("complaintType");
  public static final ProcessVariable<String> IMPACT = text("impact");
  public static final ProcessVariable<Number> AFFECTED_CUSTOMERS = count("affectedCustomers");
  public static final ProcessVariable<String> CONSEQUENCE = text("consequence");
  public static final ProcessVariable<String> CATEGORY = text("category");
  public static final ProcessVariable<String> DEADLINE_CLASS = text("deadlineClass");
  /** Whether the complaint tells of an outage, which goes first in every queue (DL-9). */
  public static final ProcessVariable<Boolean> OUTAGE = flag("outage");
  public static final ProcessVariable<Integer> URGENCY = number("urgency");
  public static final ProcessVariable<String> LEVEL = text("level");
  public static final ProcessVariable<Boolean> REVIEWED = flag("reviewed");
  /** The customer's verdict in the last survey; nothing when there was no answer (NG-3). */
  static final ProcessVariable<Boolean> SATISFIED = flag("satisfied");
  /** Whether the customer asked for escalation (ES-1). */
  public static final ProcessVariable<Boolean> ESCALATION_DEMANDED = flag("escalationDemanded");
  public static final ProcessVariable<Boolean> UNRESOLVED_AT_FIRST_STAGE = flag("unresolvedAtFirstStage");
  public static final ProcessVariable<String> ATTRIBUTION = text("attribution");
  public static final ProcessVariable<String> REASON = text("reason");
  public static final ProcessVariable<String> QUESTION = text("question");
  public static final ProcessVariable<String> REPLY = text("reply");
  public static final ProcessVariable<String> SUPPLEMENT = text("supplement");
  /**
   * What was added: {@code supplement}; {@code progress}, a question how the case stands; or {@code chase}, the wish that
   * it goes on.
   */
  public static final ProcessVariable<String> SUPPLEMENT_KIND = text("supplementKind");
  /** Whether it is the customer who chases the case; so it is where nothing is said (RS-3). */
  static final ProcessVariable<Boolean> CUSTOMER_CHASES = flag("customerChases");
  /** Gives the tasks of a process their place in the queues (IN-8). */
  public static final ProcessVariable<Number> PRIORITY = count("priority");
  public static final ProcessVariable<String> WITHDRAWAL_REASON = text("withdrawalReason");
  /** The group of the agent who entered the withdrawal. */
  static final ProcessVariable<String> WITHDRAWAL_ENTERED_BY = text("withdrawalEnteredBy");
  /** Why somebody asks for the escalation; null when nobody did. */
  public static final ProcessVariable<String> ESCALATION_REQUEST = text("escalationRequest");
  public static final ProcessVariable<String> TOLD = text("told");
  public static final ProcessVariable<String> SETTLEMENT = text("settlement");
  public static final ProcessVariable<String> LESSON = text("lesson");

  private ComplaintVariables() {
  }

  static Map<String, Object> reply(String text) {
    return Variables.createVariables().putValue(REPLY.name(), text);
  }

  static Map<String, Object> supplement(String text) {
    return Variables.createVariables().putValue(SUPPLEMENT.name(), text)
        .putValue(SUPPLEMENT_KIND.name(), ADDITION);
  }

  static Map<String, Object> progressQuestion(@Nullable String text) {
    return Variables.createVariables().putValue(SUPPLEMENT.name(), text)
        .putValue(SUPPLEMENT_KIND.name(), PROGRESS);
  }

  static Map<String, Object> chase(String text, boolean customerChases) {
    return Variables.createVariables().putValue(SUPPLEMENT.name(), text)
        .putValue(SUPPLEMENT_KIND.name(), CHASE)
        .putValue(CUSTOMER_CHASES.name(), customerChases);
  }

  static Map<String, Object> escalationRequest(String reason, boolean customerDemands) {
    return Variables.createVariables()
        .putValue(ESCALATION_REQUEST.name(), reason)
        .putValue(ESCALATION_DEMANDED.name(), customerDemands);
  }

  static Map<String, Object> withdrawalReason(@Nullable String text) {
    return Variables.createVariables().putValue(WITHDRAWAL_REASON.name(), text);
  }

  static Map<String, Object> withdrawalRequest(String reason, String role) {
    return Variables.createVariables().putValue(WITHDRAWAL_REASON.name(), reason)
        .putValue(WITHDRAWAL_ENTERED_BY.name(), role);
  }

  private static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  /** What a model counts comes as a long, what a form or Java gives as an integer. */
  private static ProcessVariable<Number> count(String name) {
    return new ProcessVariable<>(name, Number.class);
  }

  private static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }

  private static ProcessVariable<Integer> number(String name) {
    return new ProcessVariable<>(name, Integer.class);
  }
}
