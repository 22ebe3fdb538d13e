package org.complaintdesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine for whom it works during a request, so that its authorizations decide; forgets it afterwards. */
class AccessIdentityFilter extends OncePerRequestFilter {

  private final IdentityService identity;
  private final ApiEndpoints endpoints;

  AccessIdentityFilter(IdentityService identity, ApiEndpoints endpoints) {
    this.identity = identity;
    this.endpoints = endpoints;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    try {
      identity.setAuthentication(caller.getName(), groups(caller, request));
      chain.doFilter(request, response);
    } finally {
      identity.clearAuthentication();
    }
  }

  private List<String> groups(Authentication caller, HttpServletRequest request) {
    Stream<String> own = caller.getAuthorities().stream().map(GrantedAuthority::getAuthority);
    return Stream.concat(own, endpoints.worksAs(request).stream()).toList();
  }
}
