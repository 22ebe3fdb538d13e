package org.complaintdesk.survey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the customer answered (NG-3). */
@Component
class RecordSurveyAnswer implements JavaDelegate {

  private final Surveys surveys;

  RecordSurveyAnswer(Surveys surveys) {
    this.surveys = surveys;
  }

  @Override
  public void execute(DelegateExecution execution) {
    surveys.answer(execution.getProcessBusinessKey(), SurveyVariables.answer(execution));
  }
}
