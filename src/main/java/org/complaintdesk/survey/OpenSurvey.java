package org.complaintdesk.survey;

import java.time.Clock;
import java.util.Date;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.DomainWord;
import org.springframework.stereotype.Component;

/** Puts a survey on record and passes its link on to the notice (NG-3). */
@Component
class OpenSurvey implements JavaDelegate {

  private final Surveys surveys;
  private final SurveyWording wording;
  private final Complaints complaints;
  private final SurveyProperties properties;
  private final Clock clock;

  OpenSurvey(Surveys surveys, SurveyWording wording, Complaints complaints, SurveyProperties properties, Clock clock) {
    this.surveys = surveys;
    this.wording = wording;
    this.complaints = complaints;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String number = execution.getProcessBusinessKey();
    SurveyChannel channel =
        DomainWord.require(SurveyChannel.class, SurveyVariables.SURVEY_CHANNEL.get(execution));
    SurveyToken token = channel.sendsLink() ? SurveyToken.random() : null;
    String language = complaints.get(number).language();
    Date answerBy = Date.from(clock.instant());
    DatatypeFactory.newDefaultInstance().newDuration(SurveyVariables.WAIT_FOR.get(execution)).addTo(answerBy);
    surveys.open(number, channel, language, token,
        wording.of(SurveyVariables.SURVEY_QUESTIONS.get(execution), language), answerBy.toInstant());
    SurveyVariables.ANSWER_BY.set(execution, answerBy);
    if (token != null) {
      SurveyVariables.passLink(execution, properties.link(token));
    }
  }
}
