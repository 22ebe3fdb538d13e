package org.complaintdesk.dispatch;

import java.util.List;
import org.complaintdesk.tasklist.form.CaseSection;

/** The work orders of a case, oldest first. */
public record WorkOrderSection(List<Row> orders) implements CaseSection {

  /**
   * Who has which order, how it stands and what came of it. What is not known yet is empty.
   *
   * @param method how the cause was found
   * @param proposal what was proposed last
   * @param rounds all that was proposed
   * @param result what was done, agreed or the reason why the order came back
   */
  public record Row(String id, String department, String status, String issuedAt, String dueWhenIssued, String closedAt,
      String instruction, String method, String cause, String proposal, String result, List<Chased> chases,
      List<Round> rounds) {
  }

  /** One time that the department was urged. */
  public record Chased(String chasedAt, String text) {
  }

  /** One round of the negotiation with the customer. */
  public record Round(String proposedAt, String solution, String owner, String cost, String plannedFor) {
  }
}
