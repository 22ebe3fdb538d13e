package org.complaintdesk.complaint;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.complaintdesk.complaint.type.Consequence;
import org.complaintdesk.complaint.type.Impact;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.process.CaseKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the content review found about the matter, whatever comes of the review (CL-1, CL-5). */
@Component
class RecordReview implements TaskListener {

  private final Complaints complaints;

  RecordReview(Complaints complaints) {
    this.complaints = complaints;
  }

  @Override
  public void notify(DelegateTask review) {
    Number customers = ComplaintVariables.AFFECTED_CUSTOMERS.find(review);
    complaints.classify(CaseKey.of(review.getExecution()),
        ComplaintVariables.COMPLAINT_TYPE.find(review),
        word(Impact.class, ComplaintVariables.IMPACT.find(review)),
        customers == null ? null : customers.intValue(),
        word(Consequence.class, ComplaintVariables.CONSEQUENCE.find(review)));
  }

  private static <E extends Enum<E> & DomainWord> @Nullable E word(Class<E> words, @Nullable String id) {
    return id == null || id.isEmpty() ? null : DomainWord.require(words, id);
  }
}
