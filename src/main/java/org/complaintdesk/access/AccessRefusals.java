package org.complaintdesk.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.complaintdesk.access.login.NothingOpenException;
import org.complaintdesk.access.pace.TooManyRequestsException;
import org.complaintdesk.access.password.PasswordToChangeException;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.complaintdesk.desk.web.TmfError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers whoever may not pass with the error object of the TM Forum interfaces, in the caller's language. */
@Component
class AccessRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String CHALLENGE = "Basic realm=\"Complaint Desk\", charset=\"UTF-8\"";

  private static final String TOKEN_CHALLENGE = "Bearer realm=\"Complaint Desk\", error=\"invalid_token\"";

  private final ObjectMapper json;

  AccessRefusals(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    if (refusal instanceof CredentialsExpiredException) {
      refuse(request, response, HttpStatus.FORBIDDEN, "forbidden", "password");
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    if (refusal instanceof LoginRefusedException refused) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refused.secondsToWait()));
      refuse(request, response, HttpStatus.UNAUTHORIZED, "unauthorized", "refused", refused.secondsToWait());
      return;
    }
    refuse(request, response, HttpStatus.UNAUTHORIZED, "unauthorized", "unauthorized");
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    if (refusal instanceof TooManyRequestsException enough) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(enough.secondsToWait()));
      refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "tooManyRequests", "too-many", enough.secondsToWait());
      return;
    }
    refuse(request, response, HttpStatus.FORBIDDEN, "forbidden", text(refusal));
  }

  private static String text(AccessDeniedException refusal) {
    if (refusal instanceof PasswordToChangeException) {
      return "password";
    }
    if (refusal instanceof NothingOpenException nothing) {
      return nothing.isOfAnyGroup() ? "no-application" : "no-group";
    }
    return refusal instanceof CsrfException ? "forgery" : "forbidden";
  }

  /** A token that is unknown, withdrawn or past its end. */
  void refuseToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, TOKEN_CHALLENGE);
    refuse(request, response, HttpStatus.UNAUTHORIZED, "unauthorized", "unauthorized");
  }

  /** The error object, with the sentence that explains it. */
  TmfError error(HttpServletRequest request, HttpStatus status, String code, String reason,
      Function<Locale, String> message) {
    Locale language = ReaderLanguage.of(request);
    return TmfError.of(status, code, AccessMessages.say(reason, language), message.apply(language));
  }

  /** Answers with the error of that code; the text says more closely what is the matter. */
  void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code,
      String text, Object... values) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, ReaderLanguage.of(request).toLanguageTag());
    json.writeValue(response.getOutputStream(), error(request, status, code, "door." + text + ".reason",
        language -> AccessMessages.say("door." + text + ".message", language, values)));
  }
}
