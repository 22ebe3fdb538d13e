package org.complaintdesk.access;

import java.util.Collection;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** Somebody who came in by a token, with the rights of its login. */
class TokenLogin extends AbstractAuthenticationToken {

  private final String login;

  TokenLogin(String login, Collection<? extends GrantedAuthority> groups) {
    super(groups);
    this.login = login;
    setAuthenticated(true);
  }

  @Override
  public Object getPrincipal() {
    return login;
  }

  /** Nothing is kept of the secret. */
  @Override
  public Object getCredentials() {
    return "";
  }
}
