package org.complaintdesk.survey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the end of the survey's process: a survey that is still open was ended with its complaint. */
@Component
class EndSurvey implements ExecutionListener {

  private final Surveys surveys;

  EndSurvey(Surveys surveys) {
    this.surveys = surveys;
  }

  @Override
  public void notify(DelegateExecution execution) {
    surveys.cancelIfOpen(execution.getProcessBusinessKey());
  }
}
