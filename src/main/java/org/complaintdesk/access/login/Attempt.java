package org.complaintdesk.access.login;

import org.jspecify.annotations.Nullable;

/**
 * Who tries to sign in as whom. What is kept of it is short, whatever was sent.
 *
 * @param caller  the address, or who is signed in there already and tries the password of a login
 * @param login   the login as it was given; perhaps nobody has it
 */
record Attempt(String caller, String login) {

  /** The engine's own limit; a longer one belongs to nobody. */
  private static final int LONGEST_LOGIN = 64;

  static Attempt of(String address, @Nullable String signedIn, @Nullable String login) {
    String name = login == null ? "" : login;
    return new Attempt(signedIn == null ? address : "login " + signedIn,
        name.length() <= LONGEST_LOGIN ? name : name.substring(0, LONGEST_LOGIN));
  }
}
