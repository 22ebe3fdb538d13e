package org.complaintdesk.access.pace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses who has asked for enough before his password is looked at, which would ask the database. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EarlyRefusal extends OncePerRequestFilter {

  private final RequestBounds bounds;
  private final AccessDeniedHandler refusals;

  EarlyRefusal(RequestBounds bounds, AccessDeniedHandler refusals) {
    this.bounds = bounds;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    @Nullable String credentials = Credentials.of(request);
    try {
      if (credentials != null) {
        bounds.check(credentials);
      }
    } catch (TooManyRequestsException enough) {
      refusals.handle(request, response, enough);
      return;
    }
    chain.doFilter(request, response);
  }
}
