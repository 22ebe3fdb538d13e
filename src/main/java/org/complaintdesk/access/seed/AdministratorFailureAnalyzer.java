package org.complaintdesk.access.seed;

import java.util.Locale;
import org.complaintdesk.access.AccessMessages;
import org.complaintdesk.access.password.PasswordRule;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the desk which setting the first administrator still needs, instead of a stack trace. */
class AdministratorFailureAnalyzer extends AbstractFailureAnalyzer<AdministratorNeededException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, AdministratorNeededException cause) {
    String key = cause.reason().key();
    Locale reader = Locale.getDefault();
    return new FailureAnalysis(
        AccessMessages.say(key + ".description", reader, cause.login(), PasswordRule.SHORTEST),
        AccessMessages.say(key + ".action", reader, cause.login(), PasswordRule.SHORTEST),
        cause);
  }
}
