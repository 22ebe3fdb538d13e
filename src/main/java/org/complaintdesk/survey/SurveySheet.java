package org.complaintdesk.survey;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.MaskedView;

/**
 * What a customer sees of a survey. Names and numbers are masked: whoever has the link can read it (PR-1).
 *
 * @param language of the customer
 * @param subject what the complaint is about
 * @param result what came of it, in the words in which it was told; empty where there is none
 * @param questions in the customer's language, in their order
 */
record SurveySheet(CaseNumber complaintNumber, Locale language, State state, String subject, String result,
    List<String> questions, Instant answerBy) {

  /** What can be done with the survey. */
  enum State { OPEN, ANSWERED, CLOSED }

  static SurveySheet of(Survey survey, Complaint complaint, Instant now) {
    MaskedView masked = complaint.masked();
    return new SurveySheet(survey.complaintNumber(), Locale.forLanguageTag(survey.language()), state(survey, now),
        masked.masked(complaint.matter().subject()), masked.masked(complaint.findings().result().orElse("")),
        survey.questions().stream().map(Question::wording).toList(), survey.answerBy());
  }

  private static State state(Survey survey, Instant now) {
    if (survey.status() == SurveyStatus.ANSWERED) {
      return State.ANSWERED;
    }
    return survey.takesAnswer(now) ? State.OPEN : State.CLOSED;
  }
}
