package org.complaintdesk.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answered.
 *
 * @param verdict whether he is satisfied on the whole
 * @param points 1 to 5 for each question in its order, null where one was left open
 * @param recommendation how likely he is to recommend us, 0 to 10; null where he left it open
 * @param remark what else he said
 * @param escalationDemanded whether he wants the complaint escalated
 */
record SurveyAnswer(Verdict verdict, List<@Nullable Integer> points, @Nullable Integer recommendation,
    @Nullable String remark, boolean escalationDemanded) {

  static final int MOST_POINTS = 5;
  static final int SUREST_RECOMMENDATION = 10;

  /** Kept out of logs (PR-1). */
  @Override
  public String toString() {
    return "Answer " + verdict.id();
  }
}
