package org.complaintdesk.engine.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.complaintdesk.desk.TwoLanguages;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Names processes, tasks and events in Chinese to whoever reads Chinese (IN-10): in task lists, histories, diagrams and
 * what Cockpit asks. What has its names in both languages – groups, shared filters, decision tables – the web
 * applications are given in the reader's, whichever it is. Programs get models and such names whole: they may send back
 * what they were given.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AnswersInOneLanguage extends OncePerRequestFilter {

  /** The engine's interface and those of the web applications, as far as they answer with elements of processes. */
  private static final Pattern NAMING_ELEMENTS = Pattern.compile("(?:/engine-rest|/camunda/api)/.*(?:task|filter"
      + "|process-definition|process-instance|activity-instance|incident|job|external-task|history|cockpit).*");
  private static final Pattern MODEL_FOR_PROGRAMS = Pattern.compile("/engine-rest/.*/xml");
  /** Where the web applications ask for what has names in both languages. */
  private static final Pattern NAMING_IN_BOTH = Pattern.compile("/camunda/api/engine/.*/(?:group|identity|filter|task"
      + "|decision-definition|decision-requirements-definition|history)(?:/.*)?");

  private final TranslatedAnswer elements;
  private final NamesInOneLanguage names = new NamesInOneLanguage();
  private final KeptNames kept;
  private final ObjectMapper json;

  AnswersInOneLanguage(NamesOfModels models, KeptNames kept, ObjectMapper json) {
    this.elements = new TranslatedAnswer(models::of);
    this.kept = kept;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !namesElements(request) && !namesInBoth(request);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(namesInBoth(request) ? kept.in(request) : request, answer);
    if (isJson(answer) && answer.getContentSize() > 0) {
      rewrite(request, answer);
    }
    answer.copyBodyToResponse();
  }

  private void rewrite(HttpServletRequest request, ContentCachingResponseWrapper answer) throws IOException {
    JsonNode content = json.readTree(answer.getContentAsByteArray());
    JsonNode before = content.deepCopy();
    if (namesElements(request)) {
      elements.translate(content);
    }
    if (namesInBoth(request)) {
      names.leave(content, path(request), reader(request));
    }
    if (!content.equals(before)) {
      answer.resetBuffer();
      answer.getOutputStream().write(json.writeValueAsBytes(content));
    }
  }

  private static boolean namesElements(HttpServletRequest request) {
    return TwoLanguages.isChinese(reader(request)) && NAMING_ELEMENTS.matcher(path(request)).matches()
        && !MODEL_FOR_PROGRAMS.matcher(path(request)).matches();
  }

  private static boolean namesInBoth(HttpServletRequest request) {
    return NAMING_IN_BOTH.matcher(path(request)).matches();
  }

  private static Locale reader(HttpServletRequest request) {
    return ReaderLanguage.of(request);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private static boolean isJson(HttpServletResponse answer) {
    String type = answer.getContentType();
    return type != null && type.contains("json") && answer.getStatus() == HttpServletResponse.SC_OK;
  }
}
