package org.complaintdesk.engine.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.complaintdesk.access.password.PasswordChanges;
import org.complaintdesk.access.password.PasswordToChangeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * In the web applications, lets whoever works with a password that somebody else has set do nothing but change it. That
 * is done on the page of the application Welcome, so that the others admit nobody before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PasswordGate extends OncePerRequestFilter {

  private static final String ENGINE = "default";
  private static final String API = "/camunda/api/";
  private static final String SIGNING_IN = API + "admin/auth/";
  private static final Pattern OTHER_LOGIN = Pattern.compile(SIGNING_IN + "user/[^/]+/login/(?!welcome$).*");
  private static final String ENGINES = API + "engine/engine/";
  private static final String USERS = ENGINES + ENGINE + "/user/";
  private static final String IDENTITY = ENGINES + ENGINE + "/identity/";
  private static final String GROUPS = ENGINES + ENGINE + "/group";
  /** What that page asks besides; authorizations decide what is answered. */
  private static final Set<String> HELPFUL =
      Set.of(ENGINES, GROUPS, GROUPS + "/count", IDENTITY + "groups", IDENTITY + "password-policy");

  private final PasswordChanges changes;
  private final AccessDeniedHandler refusals;

  PasswordGate(PasswordChanges changes, AccessDeniedHandler refusals) {
    this.changes = changes;
    this.refusals = refusals;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !isOfWebApplications(request);
  }

  /** Whether a page of theirs asks for something, or somebody signs in. */
  static boolean isOfWebApplications(HttpServletRequest request) {
    return path(request).startsWith(API);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (OTHER_LOGIN.matcher(path(request)).matches()) {
      signIn(request, response, chain);
      return;
    }
    Optional<String> login = signedIn(request).map(Authentication::getName)
        .filter(each -> !serves(each, request)).filter(changes::isDue);
    if (login.isPresent()) {
      refuse(request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  /** Who comes in is known only when the password was looked at; then nobody is signed in after all. */
  private void signIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    if (signedIn(request).map(Authentication::getName).filter(changes::isDue).isPresent()) {
      AuthenticationUtil.getAuthsFromSession(request.getSession()).removeByEngineName(ENGINE);
      refuse(request, response);
      return;
    }
    answer.copyBodyToResponse();
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    refusals.handle(request, response, new PasswordToChangeException());
  }

  /** What the page on which the password is changed needs, for the person's own login. */
  private static boolean serves(String login, HttpServletRequest request) {
    String path = path(request);
    boolean read = request.getMethod().equals("GET");
    return path.startsWith(SIGNING_IN) || HELPFUL.contains(path)
        || read && path.equals(USERS + login + "/profile")
        || path.equals(USERS + login + "/credentials");
  }

  /** Who has signed in there. */
  static Optional<Authentication> signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? Optional.empty() : Optional.ofNullable(
        AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(ENGINE));
  }

  /** As the container dispatches by it, without disguises. */
  static String path(HttpServletRequest request) {
    return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
  }
}
