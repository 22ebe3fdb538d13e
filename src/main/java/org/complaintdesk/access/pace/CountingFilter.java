package org.complaintdesk.access.pace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what comes in at the doors for programs, once it is known who asks. */
public class CountingFilter extends OncePerRequestFilter {

  private final RequestBounds bounds;
  private final AccessDeniedHandler refusals;

  public CountingFilter(RequestBounds bounds, AccessDeniedHandler refusals) {
    this.bounds = bounds;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    try {
      if (caller != null && caller.isAuthenticated() && !(caller instanceof AnonymousAuthenticationToken)) {
        bounds.count(caller.getName(), caller.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList(),
            Credentials.of(request));
      }
    } catch (TooManyRequestsException enough) {
      refusals.handle(request, response, enough);
      return;
    }
    chain.doFilter(request, response);
  }
}
