package org.complaintdesk.access.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever sends wrong passwords (PR-1). Waits belong to a caller and a login together, so that a stranger
 * stops nobody else, and end by themselves; an address that tries many logins is slowed down too, except for logins that
 * have come in from there before. Each desk keeps this in its own memory, which is bounded.
 */
@Component
@EnableConfigurationProperties(LoginProperties.class)
public class LoginThrottle {

  private static final int KNOWN = 20_000;
  /** A release helps who comes within this time, also where nothing is remembered of wrong passwords. */
  private static final Duration RELEASED_FOR = Duration.ofMinutes(10);

  private final Clock clock;
  private final LoginReleases releases;
  private final LoginWatch watch;
  private final WrongPasswords wrong;
  private final AddressBudgets budgets;
  /** Where a login has come in with the right password. */
  private final Map<Attempt, Boolean> known = new Recent<>(KNOWN);

  LoginThrottle(Clock clock, LoginProperties rules, LoginReleases releases, LoginWatch watch) {
    this.clock = clock;
    this.releases = releases;
    this.watch = watch;
    this.wrong = new WrongPasswords(rules);
    this.budgets = new AddressBudgets(rules);
  }

  /**
   * Before a password is looked at.
   *
   * @param login     the login as it was given
   * @param signedIn  who asks, if somebody is signed in already
   * @return the try, whose end must be told; nothing when the caller has to wait first and is not heard
   */
  public Optional<LoginTry> begin(@Nullable String login, @Nullable String signedIn) {
    Attempt attempt = Attempt.of(CallerAddress.current(), signedIn, login);
    Optional<LoginTry> begun = begin(attempt);
    if (begun.isEmpty() && wasReleased(attempt)) {
      begun = begin(attempt);
    }
    if (begun.isEmpty()) {
      watch.unheard();
    }
    return begun;
  }

  /** How long the caller of the running request has to wait until his next try with this login is heard. */
  public synchronized Duration waitOf(String login) {
    Attempt attempt = Attempt.of(CallerAddress.current(), null, login);
    Instant now = clock.instant();
    Duration own = wrong.waitOf(attempt, now);
    Duration all = known.containsKey(attempt) ? Duration.ZERO : budgets.waitOf(attempt.caller(), now);
    return own.compareTo(all) > 0 ? own : all;
  }

  synchronized int remembered() {
    return wrong.size();
  }

  synchronized void succeeded(LoginTry entry) {
    wrong.forget(entry.attempt());
    known.put(entry.attempt(), true);
    if (entry.paid()) {
      budgets.giveBack(entry.attempt().caller(), clock.instant());
    }
  }

  void failed(LoginTry entry, boolean exists) {
    watch.wrong(entry.attempt(), exists, count(entry));
  }

  private synchronized int count(LoginTry entry) {
    if (!entry.counted()) {
      wrong.count(entry.attempt(), clock.instant());
    }
    return wrong.inARow(entry.attempt());
  }

  private synchronized Optional<LoginTry> begin(Attempt attempt) {
    Instant now = clock.instant();
    if (!wrong.waitOf(attempt, now).isZero()) {
      return Optional.empty();
    }
    boolean paid = budgets.take(attempt.caller(), now);
    if (!paid && !known.containsKey(attempt)) {
      return Optional.empty();
    }
    return Optional.of(new LoginTry(this, attempt, paid, wrong.countAhead(attempt, now)));
  }

  private boolean wasReleased(Attempt attempt) {
    Instant since = since(attempt);
    if (!releases.isReleased(attempt.login(), since)) {
      return false;
    }
    remember(attempt);
    return true;
  }

  private synchronized Instant since(Attempt attempt) {
    Instant last = wrong.last(attempt);
    return last == null ? clock.instant().minus(RELEASED_FOR) : last;
  }

  private synchronized void remember(Attempt attempt) {
    wrong.forget(attempt);
    known.put(attempt, true);
  }
}
