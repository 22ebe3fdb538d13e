package org.complaintdesk.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds every query over the engine's interface that names no {@code maxResults} itself. The engine refuses unbounded
 * queries of people, and Cockpit sends some.
 */
@Component
class BoundedQueryFilter extends OncePerRequestFilter {

  /** They have a bound of their own, which is smaller. */
  private static final String FIGURES = "/metrics";
  private static final String BOUND = "maxResults=" + EngineSettings.MAX_RESULTS_OF_A_QUERY;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean engine = path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/");
    String query = request.getQueryString();
    return !engine || path.contains(FIGURES) || (query != null && query.contains("maxResults="));
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new HttpServletRequestWrapper(request) {
      @Override
      public String getQueryString() {
        return bounded(super.getQueryString());
      }
    }, response);
  }

  private static String bounded(@Nullable String query) {
    return query == null || query.isEmpty() ? BOUND : query + "&" + BOUND;
  }
}
