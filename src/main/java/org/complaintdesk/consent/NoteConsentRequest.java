package org.complaintdesk.consent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.complaintdesk.process.CaseKey;
import org.springframework.stereotype.Component;

/** Tells in the case file who asks whom to consent to what, and keeps it while somebody thinks about it (FD-13). */
@Component
class NoteConsentRequest implements JavaDelegate {

  private final ConsentRequests requests;

  NoteConsentRequest(ConsentRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String words = ConsentVariables.ASKED_WORDS.find(execution);
    Number amount = ConsentVariables.CONSENT_AMOUNT.find(execution);
    // what a form brought would be gone with the wait that follows
    ConsentVariables.ASKED_AMOUNT.set(execution, amount);
    ConsentVariables.ASKED_ATTRIBUTION.set(execution, ConsentVariables.CONSENT_ATTRIBUTION.find(execution));
    ConsentVariables.CONSENT_ASKED_BY.set(execution, requests.note(CaseKey.of(execution),
        ConsentVariables.CONSENT_TO.get(execution), ConsentVariables.CONSENT_FROM.get(execution), words, amount));
  }
}
