package org.complaintdesk.survey;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.process.EngineConflicts;
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
    Optional<CaseNumber> number = surveys.reserve(token);
    number.ifPresent(found -> EngineConflicts.correlate(runtime.createMessageCorrelation(SurveyVariables.ANSWERED)
        .processInstanceBusinessKey(found.value()).setVariables(SurveyVariables.of(answer))));
    return number.isPresent();
  }
}
