package org.complaintdesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that a page of another site makes a browser send: the browser would add the name and password that
 * somebody once gave to the desk. Programs do not send the header by which browsers tell the site (Fetch Metadata).
 */
class AccessOriginFilter extends OncePerRequestFilter {

  private static final String SITE = "Sec-Fetch-Site";
  private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  private final AccessDeniedHandler refusals;

  AccessOriginFilter(AccessDeniedHandler refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String site = request.getHeader(SITE);
    if (site != null && FOREIGN.contains(site) && !HARMLESS.contains(request.getMethod())) {
      refusals.handle(request, response, new AccessDeniedException("The request comes from a page of another site."));
      return;
    }
    chain.doFilter(request, response);
  }
}
