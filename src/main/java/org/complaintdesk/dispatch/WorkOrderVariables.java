package org.complaintdesk.dispatch;

import org.complaintdesk.complaint.ComplaintVariables;
import org.complaintdesk.process.ProcessVariable;

/** What the forms of a work order and of its dispatch bring, and the one thing that its step of the process holds: its id. */
final class WorkOrderVariables {

  /** A running order was chased. */
  static final String CHASED = "workOrder.chased";

  static final ProcessVariable<String> WORK_ORDER_ID = text("workOrderId");
  /** The orders that were issued together, a list of their ids. */
  static final ProcessVariable<Object> WORK_ORDER_IDS = new ProcessVariable<>("workOrderIds", Object.class);
  /** A list of groups. */
  static final ProcessVariable<Object> DISPATCH_TO = new ProcessVariable<>("dispatchTo", Object.class);
  static final ProcessVariable<Boolean> CROSS_REGION = new ProcessVariable<>("crossRegion", Boolean.class);
  static final ProcessVariable<String> SETTLEMENT = ComplaintVariables.SETTLEMENT;
  /** In yuan. */
  static final ProcessVariable<Number> AMOUNT = new ProcessVariable<>("amount", Number.class);
  static final ProcessVariable<String> NEW_DEPARTMENT = text("newDepartment");
  static final ProcessVariable<String> INSTRUCTION = text("instruction");
  static final ProcessVariable<String> REASON = text("reason");
  static final ProcessVariable<String> ATTRIBUTION = text("attribution");
  static final ProcessVariable<String> ATTRIBUTION_REASON = text("attributionReason");
  static final ProcessVariable<String> PROBLEM_TYPE = text("problemType");
  static final ProcessVariable<String> CAUSE = text("cause");
  static final ProcessVariable<String> DIAGNOSIS_METHOD = text("diagnosisMethod");
  static final ProcessVariable<String> SOLUTION = text("solution");
  static final ProcessVariable<String> OWNER = text("owner");
  static final ProcessVariable<Number> COST = new ProcessVariable<>("cost", Number.class);
  static final ProcessVariable<String> PLANNED_FOR = text("plannedFor");
  static final ProcessVariable<String> ANSWER = text("answer");
  static final ProcessVariable<String> EFFECT = text("effect");
  static final ProcessVariable<String> CHASE = text("chase");
  static final ProcessVariable<Boolean> AGREED = new ProcessVariable<>("agreed", Boolean.class);

  private WorkOrderVariables() {
  }

  private static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }
}
