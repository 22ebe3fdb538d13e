package org.complaintdesk.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.complaintdesk.access.login.LoginThrottle;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Checks a login against the engine's users; whoever sends wrong passwords has to wait ({@link LoginThrottle}). */
@Component
class AccessLoginCheck implements AuthenticationProvider {

  private final IdentityService identity;
  private final LoginThrottle throttle;

  AccessLoginCheck(IdentityService identity, LoginThrottle throttle) {
    this.identity = identity;
    this.throttle = throttle;
  }

  @Override
  public Authentication authenticate(Authentication login) {
    String user = login.getName();
    if (!identity.checkPassword(user, String.valueOf(login.getCredentials()))) {
      throw new LoginRefusedException(throttle.waitOf(user));
    }
    return UsernamePasswordAuthenticationToken.authenticated(user, null, groupsOf(user));
  }

  /** What somebody may by the login. */
  List<GrantedAuthority> groupsOf(String user) {
    return AuthorityUtils.createAuthorityList(
        identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList());
  }

  @Override
  public boolean supports(Class<?> login) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(login);
  }
}
