package org.complaintdesk.access.login;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells whoever watches the desk of passwords that were tried: by figures without names, and by a line in the log, one
 * for each login and minute. What nobody has as a login is not written down: it may be a password.
 */
@Component
class LoginWatch {

  private static final Logger log = LoggerFactory.getLogger(LoginWatch.class);
  private static final int REMEMBERED = 1_000;
  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final String NOBODYS = "";

  private final Clock clock;
  private final Counter wrong;
  private final Counter unheard;
  private final Map<String, Instant> told = new Recent<>(REMEMBERED);

  LoginWatch(Clock clock, MeterRegistry meters) {
    this.clock = clock;
    this.wrong = counter("wrong", meters);
    this.unheard = counter("unheard", meters);
  }

  void wrong(Attempt attempt, boolean exists, int inARow) {
    wrong.increment();
    if (!isNews(exists ? attempt.login() : NOBODYS)) {
      return;
    }
    if (exists) {
      log.warn("A wrong password was given for the login \"{}\" from {}, {} in a row.",
          attempt.login(), attempt.caller(), inARow);
    } else {
      log.warn("A password was given from {} for a login that does not exist.", attempt.caller());
    }
  }

  /** A try that came too early was not looked at. */
  void unheard() {
    unheard.increment();
  }

  private synchronized boolean isNews(String login) {
    Instant now = clock.instant();
    Instant before = told.get(login);
    if (before != null && !now.isBefore(before) && now.isBefore(before.plus(QUIET))) {
      return false;
    }
    told.put(login, now);
    return true;
  }

  private static Counter counter(String outcome, MeterRegistry meters) {
    return Counter.builder("complaint.desk.login.tries").tag("outcome", outcome)
        .description("Passwords that were refused: wrong ones, and tries that came too early to be heard")
        .register(meters);
  }
}
