package org.complaintdesk.intake.ticket;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else at the doors for programs: whatever refuses a request there, or fails, it is answered with
 * the error object and without a word of what went wrong inside.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TmfErrorFilter extends OncePerRequestFilter {

  /** Set by Tomcat, which leaves parameters out that it cannot read. */
  private static final String UNREAD_PARAMETERS = "org.apache.catalina.parameter_parse_failed";

  private final TmfErrorWriter writer = new TmfErrorWriter();

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return !TmfErrorWriter.isBehindDoor(refused != null ? refused.toString()
        : request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), ""));
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
      writer.refused(request, response, status);
      return;
    }
    if (isUnread(request)) {
      writer.refused(request, response, HttpStatus.BAD_REQUEST.value());
      return;
    }
    try {
      chain.doFilter(request, new WithErrorObject(request, response));
    } catch (ServletException | RuntimeException e) {
      writer.failed(request, response, e);
    }
  }

  private static boolean isUnread(HttpServletRequest request) {
    if (request.getQueryString() == null) {
      return false;
    }
    request.getParameterMap();
    return Boolean.TRUE.equals(request.getAttribute(UNREAD_PARAMETERS));
  }

  /** Where an error page would be shown, the error object is written. */
  private final class WithErrorObject extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    WithErrorObject(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
      this.response = response;
    }

    @Override
    public void sendError(int status) throws IOException {
      writer.refused(request, response, status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      sendError(status);
    }
  }
}
