package org.complaintdesk.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change in the web applications that comes without the session's token against forgery. Their own filter
 * refuses it too, but ends the session with it, so that a page of another site could log people out of their work.
 */
public class ForgeryFilter extends OncePerRequestFilter {

  /** The names that the web applications use. */
  private static final String HEADER = "X-XSRF-TOKEN";
  private static final String ATTRIBUTE = "CAMUNDA_CSRF_TOKEN";
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  private final AccessDeniedHandler refusals;

  public ForgeryFilter(AccessDeniedHandler refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (HARMLESS.contains(request.getMethod()) || hasToken(request)) {
      chain.doFilter(request, response);
      return;
    }
    refusals.handle(request, response, new MissingCsrfTokenException(request.getHeader(HEADER)));
  }

  private static boolean hasToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String given = request.getHeader(HEADER);
    @Nullable Object kept = session == null ? null : session.getAttribute(ATTRIBUTE);
    return given != null && kept != null && MessageDigest.isEqual(bytes(given), bytes(kept.toString()));
  }

  private static byte[] bytes(String token) {
    return token.getBytes(StandardCharsets.UTF_8);
  }
}
