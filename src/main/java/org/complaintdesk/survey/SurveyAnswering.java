package org.complaintdesk.survey;

import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gateway between the link that a customer has and the process that waits for the answer. */
@Service
class SurveyAnswering {

  private final Surveys surveys;
  private final RuntimeService runtime;

  SurveyAnswering(Surveys surveys, RuntimeService runtime) {
    this.surveys = surveys;
    this.runtime = runtime;
  }

  /**
   * Hands the customer's answer to the process, once.
   *
   * @return false when no answer is taken any more; nothing is kept then
   * @throws OptimisticLockingFailureException when the case moved on at the same moment; nothing is kept then
   */
  @Transactional
  public boolean answer(SurveyToken token, SurveyAnswer answer) {
    Optional<String> number = surveys.reserve(token);
    number.ifPresent(found -> correlate(found, answer));
    return number.isPresent();
  }

  private void correlate(String number, SurveyAnswer answer) {
    try {
      runtime.createMessageCorrelation(SurveyVariables.ANSWERED).processInstanceBusinessKey(number)
          .setVariables(SurveyVariables.of(answer)).correlate();
    } catch (OptimisticLockingException e) {
      throw new OptimisticLockingFailureException("Somebody else moved the complaint on at the same moment.", e);
    }
  }
}
