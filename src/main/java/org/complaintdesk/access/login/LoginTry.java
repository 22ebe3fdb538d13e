package org.complaintdesk.access.login;

/** A password that is being looked at; whoever looks says what came of it. */
public final class LoginTry {

  private final LoginThrottle throttle;
  private final Attempt attempt;
  private final boolean paid;
  private final boolean counted;

  LoginTry(LoginThrottle throttle, Attempt attempt, boolean paid, boolean counted) {
    this.throttle = throttle;
    this.attempt = attempt;
    this.paid = paid;
    this.counted = counted;
  }

  /** The password was right. */
  public void succeeded() {
    throttle.succeeded(this);
  }

  /** @param exists  whether somebody has the login; only then is its name told to whoever watches */
  public void failed(boolean exists) {
    throttle.failed(this, exists);
  }

  Attempt attempt() {
    return attempt;
  }

  /** Whether it was taken out of the budget of the address. */
  boolean paid() {
    return paid;
  }

  /** Whether it was counted as a wrong one ahead. */
  boolean counted() {
    return counted;
  }
}
