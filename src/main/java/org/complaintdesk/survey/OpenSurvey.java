package org.complaintdesk.survey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** Puts a survey on record and passes its link on to the notice (NG-3). */
@Component
class OpenSurvey implements JavaDelegate {

  private final Surveys surveys;
  private final SurveyProperties properties;

  OpenSurvey(Surveys surveys, SurveyProperties properties) {
    this.surveys = surveys;
    this.properties = properties;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var channel = DomainWord.require(SurveyChannel.class, SurveyVariables.SURVEY_CHANNEL.get(execution));
    SurveyToken token = channel.sendsLink() ? SurveyToken.random() : null;
    surveys.open(CaseKey.of(execution), channel, token,
        SurveyVariables.SURVEY_QUESTIONS.take(execution), SurveyVariables.WAIT_FOR.take(execution));
    if (token != null) {
      SurveyVariables.passLink(execution, properties.link(token));
    }
  }
}
