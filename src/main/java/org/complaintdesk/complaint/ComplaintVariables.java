package org.complaintdesk.complaint;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * What the complaint processes carry: ids and what a gateway, a decision, a form or a task filter reads. The facts of the
 * case are in {@link Complaint}.
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
  /** The customer took the complaint back. */
  public static final String WITHDRAWN = "complaint.withdrawn";

  static final String PROGRESS = "progress";
  static final String CHASE = "chase";
  /** Something was added, the kind of an addition where nothing else is said. */
  static final String ADDITION = "supplement";

  public static final ProcessVariable<String> COMPLAINT_NUMBER = text("complaintNumber");
  public static final ProcessVariable<String> CHANNEL = text("channel");
  /** Language of the customer, in which notices and surveys speak (IN-10). */
  public static final ProcessVariable<String> LANGUAGE = text("language");
  public static final ProcessVariable<String> CUSTOMER_TIER = text("customerTier");
  public static final ProcessVariable<String> HOME_REGION = text("homeRegion");
  public static final ProcessVariable<String> COMPLAINT_TYPE = text("complaintType");
  public static final ProcessVariable<String> IMPACT = text("impact");
  public static final ProcessVariable<Number> AFFECTED_CUSTOMERS = count("affectedCustomers");
  public static final ProcessVariable<String> CONSEQUENCE = text("consequence");
  public static final ProcessVariable<Date> RECEIVED_AT = new ProcessVariable<>("receivedAt", Date.class);
  /** By when the regulator wants an answer; null unless the complaint came back from it (DL-10). */
  public static final ProcessVariable<Date> REPLY_BY = new ProcessVariable<>("replyBy", Date.class);
  public static final ProcessVariable<String> CATEGORY = text("category");
  public static final ProcessVariable<String> DEADLINE_CLASS = text("deadlineClass");
  /** Whether the complaint tells of an outage, which goes first in every queue (DL-9). */
  public static final ProcessVariable<Boolean> OUTAGE = flag("outage");
  public static final ProcessVariable<Integer> URGENCY = number("urgency");
  public static final ProcessVariable<String> LEVEL = text("level");
  public static final ProcessVariable<Boolean> REVIEWED = flag("reviewed");
  public static final ProcessVariable<Boolean> HANDLED_BEFORE = flag("handledBefore");
  /** Whether the customer was not content with what more than a first agent had answered (FD-10). */
  public static final ProcessVariable<Boolean> STILL_DISSATISFIED = flag("stillDissatisfied");
  /** How often the customer was dissatisfied with an answer (NG-3). */
  public static final ProcessVariable<Number> DISSATISFIED_TIMES = count("dissatisfiedTimes");
  /** The customer's verdict in the last survey; nothing when there was no answer (NG-3). */
  public static final ProcessVariable<Boolean> SATISFIED = flag("satisfied");
  /** Whether the customer asked for escalation (ES-1). */
  public static final ProcessVariable<Boolean> ESCALATION_DEMANDED = flag("escalationDemanded");
  public static final ProcessVariable<Boolean> DEADLINE_PASSED = flag("deadlinePassed");
  public static final ProcessVariable<Boolean> UNRESOLVED_AT_FIRST_STAGE = flag("unresolvedAtFirstStage");
  /** Whether more than one region has to act (RS-5). */
  public static final ProcessVariable<Boolean> CROSS_REGION = flag("crossRegion");
  /** To how many departments the case is dispatched. */
  public static final ProcessVariable<Number> DEPARTMENTS = count("departments");
  /** Why the case is escalated: reasons of the table, by name; empty while none holds (ES-1). */
  public static final ProcessVariable<Object> ESCALATION_REASONS =
      new ProcessVariable<>("escalationReasons", Object.class);
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
  /** How far what is open moves up in the queues, and up to where (RS-3, IN-8). */
  static final ProcessVariable<Number> RAISE_BY = count("raiseBy");
  static final ProcessVariable<Number> RAISE_UP_TO = count("raiseUpTo");
  public static final ProcessVariable<String> WITHDRAWAL_REASON = text("withdrawalReason");
  /** Why somebody asks for the escalation; null when nobody did. */
  public static final ProcessVariable<String> ESCALATION_REQUEST = text("escalationRequest");
  public static final ProcessVariable<String> TOLD = text("told");
  public static final ProcessVariable<String> SETTLEMENT = text("settlement");
  public static final ProcessVariable<String> LESSON = text("lesson");

  private ComplaintVariables() {
  }

  static VariableMap atStart(Complaint complaint) {
    return Variables.createVariables()
        .putValue(COMPLAINT_NUMBER.name(), complaint.number())
        .putValue(CHANNEL.name(), complaint.channel().id())
        .putValue(CUSTOMER_TIER.name(), complaint.customerTier().id())
        .putValue(HOME_REGION.name(), complaint.homeRegion())
        .putValue(COMPLAINT_TYPE.name(), complaint.complaintType().orElse(null))
        .putValue(IMPACT.name(), complaint.impact().map(DomainWord::id).orElse(null))
        .putValue(AFFECTED_CUSTOMERS.name(), complaint.affectedCustomers().orElse(null))
        .putValue(CONSEQUENCE.name(), complaint.consequence().map(DomainWord::id).orElse(null))
        .putValue(RECEIVED_AT.name(), Date.from(complaint.receivedAt()))
        .putValue(REPLY_BY.name(), complaint.regulatorReplyBy().map(Date::from).orElse(null))
        .putValue(ATTRIBUTION.name(), null)
        .putValue(HANDLED_BEFORE.name(), false)
        .putValue(STILL_DISSATISFIED.name(), false)
        .putValue(DISSATISFIED_TIMES.name(), 0)
        .putValue(SATISFIED.name(), null)
        .putValue(ESCALATION_DEMANDED.name(), false)
        .putValue(DEADLINE_PASSED.name(), false)
        .putValue(UNRESOLVED_AT_FIRST_STAGE.name(), false)
        .putValue(CROSS_REGION.name(), false)
        .putValue(DEPARTMENTS.name(), 0)
        .putValue(ESCALATION_REASONS.name(), null)
        .putValue(LANGUAGE.name(), complaint.language())
        .putValue(ESCALATION_REQUEST.name(), null)
        .putValue(SUPPLEMENT_KIND.name(), ADDITION)
        .putValue(TOLD.name(), null)
        .putValue(REVIEWED.name(), false);
  }

  /** What is known of the case so far and decides about its escalation, as the processes carry it (ES-1). */
  static VariableMap findings(Complaint complaint) {
    return Variables.createVariables()
        .putValue(COMPLAINT_TYPE.name(), complaint.complaintType().orElse(null))
        .putValue(IMPACT.name(), complaint.impact().map(DomainWord::id).orElse(null))
        .putValue(AFFECTED_CUSTOMERS.name(), complaint.affectedCustomers().orElse(null))
        .putValue(CONSEQUENCE.name(), complaint.consequence().map(DomainWord::id).orElse(null))
        .putValue(CATEGORY.name(), complaint.category().orElse(null))
        .putValue(DEADLINE_CLASS.name(), complaint.deadlineClass().orElse(null))
        .putValue(OUTAGE.name(), complaint.isOutage())
        .putValue(URGENCY.name(), complaint.urgency().orElse(null))
        .putValue(LEVEL.name(), complaint.level().map(DomainWord::id).orElse(null))
        .putValue(DEPARTMENTS.name(), complaint.departments())
        .putValue(CROSS_REGION.name(), complaint.isCrossRegion())
        .putValue(DISSATISFIED_TIMES.name(), complaint.dissatisfiedTimes());
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
