package org.complaintdesk.engine.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.complaintdesk.access.pace.RequestBounds;
import org.complaintdesk.access.pace.TooManyRequestsException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what whoever is signed in to the web applications asks for, before anything asks the database for him. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PaceGate extends OncePerRequestFilter {

  private final RequestBounds bounds;
  private final AccessDeniedHandler refusals;

  PaceGate(RequestBounds bounds, AccessDeniedHandler refusals) {
    this.bounds = bounds;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Optional<Authentication> signedIn = PasswordGate.signedIn(request);
      if (signedIn.isPresent()) {
        bounds.count(signedIn.get().getName(), groups(signedIn.get()), null);
      }
    } catch (TooManyRequestsException enough) {
      refusals.handle(request, response, enough);
      return;
    }
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PasswordGate.isOfWebApplications(request);
  }

  private static List<String> groups(Authentication signedIn) {
    return signedIn instanceof UserAuthentication user ? user.getGroupIds() : List.of();
  }
}
