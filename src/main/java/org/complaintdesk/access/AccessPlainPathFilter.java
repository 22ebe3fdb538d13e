package org.complaintdesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a disguised path, such as "/x/..;/engine-rest", before anything else looks at it. Spring's own path parsing
 * would otherwise fail on it with an internal error, and fill the log, whenever a servlet is mapped to a prefix.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessPlainPathFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (disguised(request)) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean disguised(HttpServletRequest request) {
    if (request.getHttpServletMapping().getMappingMatch() != MappingMatch.PATH) {
      return false;
    }
    String servlet = request.getContextPath() + request.getServletPath();
    String asked = request.getRequestURI();
    return !asked.equals(servlet) && !asked.startsWith(servlet + "/");
  }
}
