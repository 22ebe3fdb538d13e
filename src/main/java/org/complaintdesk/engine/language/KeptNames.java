package org.complaintdesk.engine.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.complaintdesk.desk.TwoLanguages;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.complaintdesk.engine.answer.StrictJson;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Keeps the other language of a group or filter that a web application sends back: it was given the reader's only, see
 * {@link NamesInOneLanguage}. Whoever writes both changes both.
 */
@Component
class KeptNames {

  private static final Pattern SAVED = Pattern.compile(".*/camunda/api/engine/engine/[^/]+/(group|filter)/([^/]+)");

  private final ProcessEngineConfigurationImpl engine;
  private final ObjectMapper json;
  private final StrictJson strict = new StrictJson();

  KeptNames(ProcessEngine engine, ObjectMapper json) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.json = json;
  }

  /** The request with whole names, where it saves a group or filter; the engine asks who may. */
  HttpServletRequest in(HttpServletRequest request) throws IOException {
    Matcher saved = SAVED.matcher(request.getRequestURI());
    if (!request.getMethod().equals("PUT") || !saved.matches()) {
      return request;
    }
    byte[] sent = request.getInputStream().readNBytes(StrictJson.MAX_BYTES + 1);
    if (!strict.takes(sent) || !(json.readTree(sent) instanceof ObjectNode content)) {
      return new SentRequest(request, sent);
    }
    keep(content, stored(saved.group(1), UriUtils.decode(saved.group(2), StandardCharsets.UTF_8)), ReaderLanguage.of(request));
    return new SentRequest(request, json.writeValueAsBytes(content));
  }

  /** As the engine's interface writes it; nothing where there is none. */
  private JsonNode stored(String kind, String id) {
    return engine.getCommandExecutorTxRequired().execute((CommandContext command) ->
        command.runWithoutAuthorization(() -> kind.equals("group") ? group(id, command) : filter(id, command)));
  }

  private JsonNode group(String id, CommandContext command) {
    Group group = command.getReadOnlyIdentityProvider().findGroupById(id);
    return group == null || group.getName() == null ? MissingNode.getInstance()
        : json.valueToTree(Map.of("name", group.getName()));
  }

  private JsonNode filter(String id, CommandContext command) {
    Filter filter = command.getFilterManager().findFilterById(id);
    return filter == null ? MissingNode.getInstance()
        : json.valueToTree(Map.of("name", filter.getName(), "properties", filter.getProperties()));
  }

  private static void keep(ObjectNode sent, JsonNode stored, Locale reader) {
    keep(sent, stored, "name", reader);
    keep(sent.path("properties"), stored.path("properties"), "description", reader);
    for (JsonNode column : sent.at("/properties/variables")) {
      for (JsonNode before : stored.at("/properties/variables")) {
        if (before.path("name").equals(column.path("name"))) {
          keep(column, before, "label", reader);
        }
      }
    }
  }

  private static void keep(JsonNode sent, JsonNode stored, String name, Locale reader) {
    if (sent instanceof ObjectNode place && place.path(name).isTextual()) {
      TwoLanguages.of(stored.path(name).asText())
          .ifPresent(both -> place.put(name, both.rewritten(place.path(name).asText(), reader)));
    }
  }
}
