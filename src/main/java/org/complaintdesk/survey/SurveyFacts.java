package org.complaintdesk.survey;

import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.process.FactsOfRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What models read of the last survey of a complaint: the customer's verdict, nothing while there is none (NG-3). */
@Component
@Order(50)
class SurveyFacts extends FactsOfRecord<Survey> {

  private static final Map<String, Function<Survey, @Nullable Object>> FACTS = Map.of(
      "satisfied", survey -> survey.verdict().map(verdict -> (Object) (verdict == Verdict.SATISFIED)).orElse(null),
      SurveyVariables.ESCALATION_DEMANDED.name(), Survey::escalationDemanded,
      "answerBy", survey -> Date.from(survey.answerBy()));

  SurveyFacts(Surveys surveys, Complaints complaints) {
    super(FACTS, complaints::isKept, surveys::latestOf);
  }
}
