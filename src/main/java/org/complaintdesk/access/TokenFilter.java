package org.complaintdesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.complaintdesk.access.token.ApiTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in by its token ({@code Authorization: Bearer …}). Nobody waits here after a wrong one: tokens cannot
 * be guessed, and what strangers send must not stop a program.
 */
class TokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer";

  private final ApiTokens tokens;
  private final AccessLoginCheck logins;
  private final AccessRefusals refusals;

  TokenFilter(ApiTokens tokens, AccessLoginCheck logins, AccessRefusals refusals) {
    this.tokens = tokens;
    this.logins = logins;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String given = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (given == null || !isBearer(given)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<String> login = tokens.loginOf(given.substring(SCHEME.length()).strip());
    if (login.isEmpty()) {
      refusals.refuseToken(request, response);
      return;
    }
    SecurityContext caller = SecurityContextHolder.createEmptyContext();
    caller.setAuthentication(new TokenLogin(login.get(), logins.groupsOf(login.get())));
    SecurityContextHolder.setContext(caller);
    chain.doFilter(request, response);
  }

  private static boolean isBearer(String given) {
    return given.equalsIgnoreCase(SCHEME) || given.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1);
  }
}
