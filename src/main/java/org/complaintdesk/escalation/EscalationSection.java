package org.complaintdesk.escalation;

import java.util.List;
import org.complaintdesk.tasklist.form.CaseSection;
import org.jspecify.annotations.Nullable;

/** The escalation of a case; null when it was never escalated. */
public record EscalationSection(@Nullable Course escalation) implements CaseSection {

  /**
   * Why a case was escalated, who owns it, what was found, decided and done. What is not known yet is empty.
   *
   * @param request what was asked for by hand
   * @param assignment what its owner is to do
   * @param advisers the teams whose opinion the reasons demand, empty where they demand none
   * @param opinion of the advisers
   * @param effect what came of the solution
   * @param round how often departments were asked
   * @param verdict how it ended
   */
  public record Course(String filedAt, String settledAt, String reasons, String request, String urgency,
      String complexity, String owner, String assignment, String advisers, String opinion, String solution,
      String effect, int round, String verdict, String verdictReason, List<Investigation> investigations) {
  }

  /** The part of a department. */
  public record Investigation(String department, int round, String askedAt, String answeredAt, String finding,
      String recommendation, String effect, String carriedOutAt) {
  }
}
