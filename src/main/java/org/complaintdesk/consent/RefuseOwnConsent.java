package org.complaintdesk.consent;

import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Four eyes: whoever asked for consent does not give it himself, be he in both groups or a stand-in (FD-13). */
@Component
class RefuseOwnConsent implements TaskListener {

  private final CurrentPerson person;
  private final MessageSource messages;

  RefuseOwnConsent(CurrentPerson person, MessageSource messages) {
    this.person = person;
    this.messages = messages;
  }

  @Override
  public void notify(DelegateTask task) {
    Optional<Login> asked = Optional.ofNullable(ConsentVariables.CONSENT_ASKED_BY.find(task)).map(Login::new);
    if (asked.isPresent() && asked.equals(person.id())) {
      throw new BadUserRequestException(messages.getMessage("consent.own", null,
          ReaderLanguage.of(LocaleContextHolder.getLocale())));
    }
  }
}
