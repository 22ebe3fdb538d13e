package org.complaintdesk.survey;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.MessageContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of a survey that are one line each, by the names that its diagram calls. */
@Configuration(proxyBeanMethods = false)
class SurveySteps {

  private final Surveys surveys;

  SurveySteps(Surveys surveys) {
    this.surveys = surveys;
  }

  /** What the message brings by which a customer's answer comes (NG-3). */
  @Bean
  MessageContent surveyAnswered() {
    return SurveyVariables.content();
  }

  /** Closes a survey to which no answer came in time (NG-3). */
  @Bean
  JavaDelegate closeSurvey() {
    return execution -> surveys.closeUnanswered(CaseKey.of(execution));
  }

  /** At the end of the survey's process: a survey that is still open was ended with its complaint. */
  @Bean
  ExecutionListener endSurvey() {
    return execution -> surveys.cancelIfOpen(CaseKey.of(execution));
  }

  /** Keeps what the customer answered (NG-3). */
  @Bean
  JavaDelegate recordSurveyAnswer() {
    return execution -> surveys.answer(CaseKey.of(execution), SurveyVariables.answer(execution));
  }
}
