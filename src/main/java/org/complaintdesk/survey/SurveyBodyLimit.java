package org.complaintdesk.survey;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is longer than the longest answer a browser can send from our page, before anything reads it. A
 * remark of the longest kind takes about 12 kilobytes on its way.
 */
class SurveyBodyLimit extends OncePerRequestFilter {

  static final int MOST_BYTES = 16 * 1024;

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean lengthUntold = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    if (lengthUntold || request.getContentLengthLong() > MOST_BYTES) {
      response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
      return;
    }
    chain.doFilter(request, response);
  }
}
