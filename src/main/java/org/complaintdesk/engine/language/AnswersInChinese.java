package org.complaintdesk.engine.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Names processes, tasks and events in Chinese to whoever reads Chinese (IN-10): in task lists, histories, diagrams and
 * what Cockpit asks. Programs and readers of English get the engine's answers as they are.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AnswersInChinese extends OncePerRequestFilter {

  /** The engine's interface and those of the web applications, as far as they answer with elements of processes. */
  private static final Pattern PATHS = Pattern.compile("(?:/engine-rest|/camunda/api)/.*(?:task|filter|process-definition"
      + "|process-instance|activity-instance|incident|job|external-task|history|cockpit).*");
  private static final String CHINESE = "zh";

  private final TranslatedAnswer answers;
  private final ObjectMapper json;

  AnswersInChinese(NamesOfModels names, ObjectMapper json) {
    this.answers = new TranslatedAnswer(names::of);
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return !PATHS.matcher(path).matches() || !ReaderLanguage.of(request).getLanguage().equals(CHINESE);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    if (isJson(answer) && answer.getContentSize() > 0) {
      JsonNode content = json.readTree(answer.getContentAsByteArray());
      answers.translate(content);
      answer.resetBuffer();
      answer.getOutputStream().write(json.writeValueAsBytes(content));
    }
    answer.copyBodyToResponse();
  }

  private static boolean isJson(HttpServletResponse answer) {
    String type = answer.getContentType();
    return type != null && type.contains("json") && answer.getStatus() == HttpServletResponse.SC_OK;
  }
}
