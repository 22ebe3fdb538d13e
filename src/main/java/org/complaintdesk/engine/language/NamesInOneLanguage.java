package org.complaintdesk.engine.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintdesk.desk.TwoLanguages;
import org.springframework.web.util.HtmlUtils;

/**
 * Leaves the reader's language of names that stand in both: of groups, of filters with their descriptions and columns, of
 * decisions, and in the table that Cockpit draws. Never of values, which may be anybody's words.
 */
final class NamesInOneLanguage {

  private static final String NAME = "name";
  private static final String TABLE = "dmnXml";
  private static final Pattern GROUPS_ASKED = Pattern.compile(".*/group(?:/[^/]+)?");
  private static final List<String> GROUPS = List.of("group", "groups");
  /** Columns of a decision in the history are clauses there. */
  private static final List<String> OF_DECISIONS = List.of("decisionDefinitionName", "clauseName");
  private static final Pattern DRAWN =
      Pattern.compile("(\\s(?:name|label)=\")([^\"]*)(?=\")|(<(?:\\w+:)?description>)([^<]*)(?=<)");

  /** Does so in the answer itself. */
  void leave(JsonNode answer, String path, Locale reader) {
    leave(answer, GROUPS_ASKED.matcher(path).matches(), reader);
  }

  private void leave(JsonNode node, boolean isGroup, Locale reader) {
    if (node instanceof ObjectNode object) {
      putNames(object, isGroup, reader);
      object.properties().forEach(field -> leave(field.getValue(), GROUPS.contains(field.getKey()), reader));
    } else {
      node.forEach(item -> leave(item, isGroup, reader));
    }
  }

  private static void putNames(ObjectNode object, boolean isGroup, Locale reader) {
    boolean isDefinition = object.has("key") && object.has("deploymentId");
    if (isGroup || isDefinition) {
      put(object, NAME, reader);
    }
    if (object.has("resourceType")) {
      putFilter(object, reader);
    }
    OF_DECISIONS.forEach(name -> put(object, name, reader));
    if (object.path(TABLE).isTextual()) {
      object.put(TABLE, drawn(object.path(TABLE).asText(), reader));
    }
  }

  private static void putFilter(ObjectNode filter, Locale reader) {
    put(filter, NAME, reader);
    if (filter.path("properties") instanceof ObjectNode properties) {
      put(properties, "description", reader);
      properties.path("variables").forEach(column -> put(column, "label", reader));
    }
  }

  private static void put(JsonNode place, String name, Locale reader) {
    if (place instanceof ObjectNode object && object.path(name).isTextual()) {
      object.put(name, TwoLanguages.in(object.path(name).asText(), reader));
    }
  }

  /** What people read of a table beside its cells, which stay as they decide. */
  private static String drawn(String xml, Locale reader) {
    return DRAWN.matcher(xml).replaceAll(found -> Matcher.quoteReplacement(drawn(found, reader)));
  }

  private static String drawn(MatchResult found, Locale reader) {
    boolean isAttribute = found.group(1) != null;
    String before = found.group(isAttribute ? 1 : 3);
    String text = found.group(isAttribute ? 2 : 4);
    return before + TwoLanguages.of(HtmlUtils.htmlUnescape(text))
        .map(both -> HtmlUtils.htmlEscape(both.in(reader), "UTF-8")).orElse(text);
  }
}
