package org.complaintdesk.survey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a survey to which no answer came in time (NG-3). */
@Component
class CloseSurvey implements JavaDelegate {

  private final Surveys surveys;

  CloseSurvey(Surveys surveys) {
    this.surveys = surveys;
  }

  @Override
  public void execute(DelegateExecution execution) {
    surveys.closeUnanswered(execution.getProcessBusinessKey());
  }
}
