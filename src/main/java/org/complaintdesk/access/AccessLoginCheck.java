package org.complaintdesk.access;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.complaintdesk.access.login.LoginThrottle;
import org.complaintdesk.access.password.PasswordChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Checks a login against the engine's users; whoever sends wrong passwords has to wait ({@link LoginThrottle}). */
@Component
class AccessLoginCheck implements AuthenticationProvider {

  private static final Logger log = LoggerFactory.getLogger(AccessLoginCheck.class);
  private static final String PROGRAMS = "api-client";

  private final IdentityService identity;
  private final LoginThrottle throttle;
  private final PasswordChanges changes;
  /** Programs of which it was told since the start. */
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  AccessLoginCheck(IdentityService identity, LoginThrottle throttle, PasswordChanges changes) {
    this.identity = identity;
    this.throttle = throttle;
    this.changes = changes;
  }

  @Override
  public Authentication authenticate(Authentication login) {
    String user = login.getName();
    if (!identity.checkPassword(user, String.valueOf(login.getCredentials()))) {
      throw new LoginRefusedException(throttle.waitOf(user));
    }
    List<GrantedAuthority> groups = groupsOf(user);
    if (changes.isDue(user)) {
      requireProgram(user, groups);
    }
    return UsernamePasswordAuthenticationToken.authenticated(user, null, groups);
  }

  /** What somebody may by the login. */
  List<GrantedAuthority> groupsOf(String user) {
    return AuthorityUtils.createAuthorityList(
        identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList());
  }

  /** A program cannot choose a password; whoever looks after it is told what suits it better. */
  private void requireProgram(String user, List<GrantedAuthority> groups) {
    if (groups.size() != 1 || !PROGRAMS.equals(groups.get(0).getAuthority())) {
      throw new CredentialsExpiredException("The password is to be changed first.");
    }
    if (told.add(user)) {
      log.warn("The program \"{}\" comes in by a password that an administrator has set; give it a token instead.",
          user);
    }
  }

  @Override
  public boolean supports(Class<?> login) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(login);
  }
}
