package org.complaintdesk.access.token;

/**
 * A token that was just made.
 *
 * @param token   what is on record of it
 * @param secret  what the program sends; told this once and kept nowhere
 */
public record MadeToken(ApiToken token, String secret) {

  @Override
  public String toString() {
    return "MadeToken[" + token.id() + "]";
  }
}
