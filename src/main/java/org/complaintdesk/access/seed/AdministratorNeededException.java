package org.complaintdesk.access.seed;

/** The desk has no administrator and cannot make one from what it was given. */
class AdministratorNeededException extends RuntimeException {

  /** What stands in the way. */
  enum Reason {
    PASSWORD_MISSING("missing"),
    PASSWORD_TOO_SHORT("short"),
    PASSWORD_IS_LOGIN("login"),
    PASSWORD_COMMON("common"),
    NAME_TAKEN("taken");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    String key() {
      return "administrator." + key;
    }
  }

  private final Reason reason;
  private final String login;

  AdministratorNeededException(Reason reason, String login) {
    super("The desk cannot start without an administrator: " + reason);
    this.reason = reason;
    this.login = login;
  }

  Reason reason() {
    return reason;
  }

  String login() {
    return login;
  }
}
