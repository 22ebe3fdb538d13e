package org.complaintdesk.survey;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.process.FactSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What models read of the last survey of a complaint: the customer's verdict, nothing while there is none (NG-3). */
@Component
@Order(50)
class SurveyRecord implements FactSource {

  private static final Map<String, Function<Survey, @Nullable Object>> FACTS = Map.of(
      "satisfied", survey -> survey.verdict().map(verdict -> (Object) (verdict == Verdict.SATISFIED)).orElse(null),
      "escalationDemanded", Survey::escalationDemanded,
      "answerBy", survey -> Date.from(survey.answerBy()));

  private final Surveys surveys;
  private final Complaints complaints;

  SurveyRecord(Surveys surveys, Complaints complaints) {
    this.surveys = surveys;
    this.complaints = complaints;
  }

  @Override
  public boolean knows(String fact) {
    return FACTS.containsKey(fact);
  }

  @Override
  public boolean has(String caseNumber) {
    return complaints.find(caseNumber).isPresent();
  }

  @Override
  public @Nullable Object read(String caseNumber, String fact) {
    List<Survey> asked = surveys.of(caseNumber);
    return Optional.ofNullable(asked.isEmpty() ? null : asked.get(asked.size() - 1)).map(FACTS.get(fact)).orElse(null);
  }
}
