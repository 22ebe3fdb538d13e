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
  /** The customer took the complaint back. */
  public static final String WITHDRAWN = "complaint.withdrawn";

  static final String PROGRESS = "progress";

  public static final ProcessVariable<String> COMPLAINT_NUMBER = text("complaintNumber");
  public static final ProcessVariable<String> CHANNEL = text("channel");
  public static final ProcessVariable<String> CUSTOMER_TIER = text("customerTier");
  public static final ProcessVariable<String> HOME_REGION = text("homeRegion");
  public static final ProcessVariable<String> COMPLAINT_TYPE = text("complaintType");
  public static final ProcessVariable<String> IMPACT = text("impact");
  /** A default of a model comes as a long, a form as an integer. */
  public static final ProcessVariable<Number> AFFECTED_CUSTOMERS =
      new ProcessVariable<>("affectedCustomers", Number.class);
  public static final ProcessVariable<String> CONSEQUENCE = text("consequence");
  public static final ProcessVariable<Date> RECEIVED_AT = new ProcessVariable<>("receivedAt", Date.class);
  public static final ProcessVariable<String> CATEGORY = text("category");
  public static final ProcessVariable<String> DEADLINE_CLASS = text("deadlineClass");
  public static final ProcessVariable<Integer> URGENCY = number("urgency");
  public static final ProcessVariable<String> LEVEL = text("level");
  public static final ProcessVariable<Boolean> REVIEWED = new ProcessVariable<>("reviewed", Boolean.class);
  public static final ProcessVariable<Boolean> HANDLED_BEFORE =
      new ProcessVariable<>("handledBefore", Boolean.class);
  /** Whether the customer was not content with what more than a first agent had answered (FD-10). */
  public static final ProcessVariable<Boolean> STILL_DISSATISFIED =
      new ProcessVariable<>("stillDissatisfied", Boolean.class);
  public static final ProcessVariable<String> ATTRIBUTION = text("attribution");
  public static final ProcessVariable<String> REASON = text("reason");
  public static final ProcessVariable<String> QUESTION = text("question");
  public static final ProcessVariable<String> REPLY = text("reply");
  public static final ProcessVariable<String> SUPPLEMENT = text("supplement");
  /** What was added: {@code supplement} or {@code progress}, a question how the case stands. */
  public static final ProcessVariable<String> SUPPLEMENT_KIND = text("supplementKind");
  public static final ProcessVariable<String> WITHDRAWAL_REASON = text("withdrawalReason");
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
        .putValue(ATTRIBUTION.name(), null)
        .putValue(HANDLED_BEFORE.name(), false)
        .putValue(STILL_DISSATISFIED.name(), false)
        .putValue(SUPPLEMENT_KIND.name(), SUPPLEMENT.name())
        .putValue(TOLD.name(), null)
        .putValue(REVIEWED.name(), false);
  }

  static Map<String, Object> reply(String text) {
    return Variables.createVariables().putValue(REPLY.name(), text);
  }

  static Map<String, Object> supplement(String text) {
    return Variables.createVariables().putValue(SUPPLEMENT.name(), text);
  }

  static Map<String, Object> progressQuestion(@Nullable String text) {
    return Variables.createVariables().putValue(SUPPLEMENT.name(), text)
        .putValue(SUPPLEMENT_KIND.name(), PROGRESS);
  }

  static Map<String, Object> withdrawalReason(@Nullable String text) {
    return Variables.createVariables().putValue(WITHDRAWAL_REASON.name(), text);
  }

  private static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  private static ProcessVariable<Integer> number(String name) {
    return new ProcessVariable<>(name, Integer.class);
  }
}
