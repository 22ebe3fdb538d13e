package org.complaintdesk.survey;

import java.util.List;
import org.complaintdesk.tasklist.form.CaseSection;
import org.jspecify.annotations.Nullable;

/**
 * The surveys of a case (AR-1), and what the open one asks. A form has a fixed field for each question.
 *
 * @param surveys oldest first
 * @param surveyAnswerBy until when the open one waits for its answer; null when none is open, as the questions are
 * @param surveyQuestion1 its first question; empty where it has fewer
 */
record SurveySection(List<Asked> surveys, @Nullable String surveyAnswerBy, @Nullable String surveyQuestion1,
    @Nullable String surveyQuestion2, @Nullable String surveyQuestion3, @Nullable String surveyQuestion4,
    @Nullable String surveyQuestion5, @Nullable String surveyQuestion6) implements CaseSection {

  /**
   * A survey and how it was answered, as far as it was.
   *
   * @param verdict whether the customer is satisfied
   * @param recommendation how likely the customer is to recommend us, 0 to 10; empty where that was left open
   */
  record Asked(String openedAt, String channel, String status, String answeredAt, String verdict,
      String recommendation, boolean escalationDemanded, String remark, List<Answered> questions) {
  }

  /**
   * A question with its answer.
   *
   * @param question its id
   * @param points empty when the customer left it open
   */
  record Answered(String question, String wording, String points) {
  }
}
