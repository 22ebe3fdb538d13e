package org.complaintdesk.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Says in the form of each door that the desk is out of service for a moment, and when to come again. */
@Component
class OutageAnswer {

  private static final String CODE = "unavailable";
  private static final String RETRY_AFTER_SECONDS = "30";
  private static final RequestMatcher ENGINE =
      new OrRequestMatcher(new AccessPath("/engine-rest"), new AccessPath("/camunda/api"));
  private static final String PAGE = """
      <!DOCTYPE html>
      <html lang="%1$s"><head><meta charset="utf-8"><title>%2$s</title></head>
      <body><h1>%2$s</h1><p>%3$s</p></body></html>
      """;

  private final AccessRefusals refusals;
  private final ObjectMapper json;

  OutageAnswer(AccessRefusals refusals, ObjectMapper json) {
    this.refusals = refusals;
    this.json = json;
  }

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.reset();
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (ENGINE.matches(request)) {
      writeAsEngine(request, response);
    } else if (isForPeople(request)) {
      writePage(request, response);
    } else {
      refusals.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, CODE, CODE);
    }
  }

  private static boolean isForPeople(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }

  private void writeAsEngine(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("type", "ServiceUnavailable");
    error.put("message", say("message", ReaderLanguage.of(request)));
    error.put("code", null);
    begin(request, response, MediaType.APPLICATION_JSON_VALUE);
    json.writeValue(response.getOutputStream(), error);
  }

  private static void writePage(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Locale language = ReaderLanguage.of(request);
    begin(request, response, MediaType.TEXT_HTML_VALUE);
    response.getWriter().write(PAGE.formatted(language.toLanguageTag(), say("reason", language),
        say("message", language)));
  }

  private static void begin(HttpServletRequest request, HttpServletResponse response, String type) {
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, ReaderLanguage.of(request).toLanguageTag());
  }

  private static String say(String part, Locale language) {
    return AccessMessages.say("door." + CODE + "." + part, language);
  }
}
