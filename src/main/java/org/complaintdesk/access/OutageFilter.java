package org.complaintdesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.complaintdesk.database.DatabaseWatch;
import org.complaintdesk.database.Outage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what the database cannot keep (503), at every door and before anybody logs in. While the database is out of
 * reach nobody is let in to wait for it; otherwise who failed because of it is told so in place of an internal error.
 */
@Component
@Order(OutageFilter.ORDER)
class OutageFilter extends OncePerRequestFilter {

  /** Inside what measures requests, outside of everything that asks the database. */
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

  private static final RequestMatcher HEALTH = new AccessPath("/actuator/health");

  private final DatabaseWatch database;
  private final OutageAnswer answer;

  OutageFilter(DatabaseWatch database, OutageAnswer answer) {
    this.database = database;
    this.answer = answer;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return HEALTH.matches(request);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (database.isOutOfReach()) {
      answer.write(request, response);
      return;
    }
    HeldError held = new HeldError(response, () -> request.getAttribute(DatabaseWatch.FAILED_HERE) != null);
    try {
      chain.doFilter(request, held);
    } catch (IOException | ServletException | RuntimeException failure) {
      if (response.isCommitted() || !isOutage(request, failure)) {
        throw failure;
      }
      held.hold();
    }
    if (held.isHeld() && !response.isCommitted()) {
      answer.write(request, response);
    }
  }

  private boolean isOutage(HttpServletRequest request, Exception failure) {
    if (Outage.isBehind(failure)) {
      database.failed(failure);
    }
    return Outage.isBehind(failure) || request.getAttribute(DatabaseWatch.FAILED_HERE) != null;
  }
}
