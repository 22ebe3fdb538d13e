package org.complaintdesk.survey;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.complaintdesk.desk.CaseNumber;

/**
 * What a customer sees of a survey. It holds nothing personal but the number of the complaint (PR-1).
 *
 * @param language of the customer
 * @param questions in the customer's language, in their order
 */
record SurveySheet(CaseNumber complaintNumber, Locale language, State state, List<String> questions, Instant answerBy) {

  /** What can be done with the survey. */
  enum State { OPEN, ANSWERED, CLOSED }

  static SurveySheet of(Survey survey, Instant now) {
    return new SurveySheet(survey.complaintNumber(), Locale.forLanguageTag(survey.language()), state(survey, now),
        survey.questions().stream().map(Question::wording).toList(), survey.answerBy());
  }

  private static State state(Survey survey, Instant now) {
    if (survey.status() == SurveyStatus.ANSWERED) {
      return State.ANSWERED;
    }
    return survey.takesAnswer(now) ? State.OPEN : State.CLOSED;
  }
}
