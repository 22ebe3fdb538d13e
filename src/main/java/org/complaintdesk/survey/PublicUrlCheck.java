package org.complaintdesk.survey;

import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps a desk from starting that would send its customers links which lead nowhere: nobody would notice before the
 * first customers complain about that too. Whoever tries the desk out reads the mails on the same machine.
 */
@Component
@Profile("!demo")
@ConditionalOnProperty("spring.mail.host")
class PublicUrlCheck {

  /** @throws IllegalStateException when the desk's address is of no use to customers */
  PublicUrlCheck(SurveyProperties survey, MessageSource messages) {
    if (survey.isOfThisMachine()) {
      throw new IllegalStateException(messages.getMessage("survey.error.public-url", new Object[] {survey.publicUrl()},
          Locale.ENGLISH));
    }
  }
}
