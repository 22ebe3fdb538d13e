package org.complaintdesk.engine.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.complaintdesk.access.login.NothingOpenException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Says to whoever logs in at a web application that is not open to him that his password was right, and what to do. The
 * engine answers so only after it has checked the password: nobody learns which logins there are.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class NothingOpenGate extends OncePerRequestFilter {

  private static final Pattern LOGIN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+");
  private static final String NAME = "username";
  private static final int LONGEST_FORM = 4_096;

  private final IdentityService identity;
  private final AccessDeniedHandler refusals;

  NothingOpenGate(IdentityService identity, AccessDeniedHandler refusals) {
    this.identity = identity;
    this.refusals = refusals;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !LOGIN.matcher(PasswordGate.path(request)).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingRequestWrapper question = new ContentCachingRequestWrapper(request, LONGEST_FORM);
    Answer answer = new Answer(response);
    chain.doFilter(question, answer);
    if (answer.isRefused) {
      refusals.handle(request, response, new NothingOpenException(isOfAnyGroup(login(question))));
    }
  }

  private boolean isOfAnyGroup(String login) {
    return identity.createGroupQuery().groupMember(login).count() > 0;
  }

  private static String login(ContentCachingRequestWrapper question) {
    String form = new String(question.getContentAsByteArray(), StandardCharsets.UTF_8);
    String name = UriComponentsBuilder.newInstance().query(form).build().getQueryParams().getFirst(NAME);
    return name == null ? "" : UriUtils.decode(name.replace('+', ' '), StandardCharsets.UTF_8);
  }

  /** Keeps the engine's bare refusal from being sent. */
  private static final class Answer extends HttpServletResponseWrapper {

    private boolean isRefused;

    private Answer(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
      sendError(status, "");
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      if (status == HttpStatus.FORBIDDEN.value()) {
        isRefused = true;
      } else {
        super.sendError(status, message);
      }
    }
  }
}
