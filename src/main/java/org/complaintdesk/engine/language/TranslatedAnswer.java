package org.complaintdesk.engine.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Puts Chinese names into an answer of the engine, wherever it names an element of a process beside the process itself. */
final class TranslatedAnswer {

  private static final String NAME = "name";
  private static final String DEFINITION = "processDefinitionId";
  private static final List<String> ELEMENT = List.of("taskDefinitionKey", "activityId");
  private static final List<String> NAMES_OF_ELEMENT = List.of(NAME, "activityName");
  private static final String DIAGRAM = "bpmn20Xml";
  private static final Pattern TAG = Pattern.compile("<(?:[^>\"]|\"[^\"]*\")*>");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern NAME_OF_TAG = Pattern.compile("(\\sname=\")([^\"]*)\"");

  private final Function<String, ModelNames> models;

  /** @param models the names in the model of a definition id */
  TranslatedAnswer(Function<String, ModelNames> models) {
    this.models = models;
  }

  /** Translates all that an answer names, in the answer itself. */
  void translate(JsonNode answer) {
    if (answer instanceof ObjectNode object) {
      translate(object);
    }
    answer.forEach(this::translate);
  }

  private void translate(ObjectNode object) {
    String definition = object.path(DEFINITION).asText();
    if (!definition.isEmpty()) {
      ELEMENT.stream().map(key -> object.path(key).asText()).filter(element -> !element.isEmpty()).forEach(element ->
          NAMES_OF_ELEMENT.forEach(name -> put(object, name, definition, element)));
      put(object, "processDefinitionName", definition, key(definition));
    }
    String id = object.path("id").asText();
    String key = object.path("key").asText();
    if (!key.isEmpty() && id.startsWith(key + ":")) {
      put(object, NAME, id, key);
    }
    if (object.path(DIAGRAM).isTextual()) {
      object.put(DIAGRAM, diagram(object.path(DIAGRAM).asText(), models.apply(id)));
    }
  }

  /** The id of a definition is its key, its version and a number, with colons between. */
  private static String key(String definition) {
    int end = definition.indexOf(':');
    return end < 0 ? definition : definition.substring(0, end);
  }

  private void put(ObjectNode object, String name, String definition, String element) {
    JsonNode called = object.path(name);
    if (called.isTextual()) {
      models.apply(definition).chinese(element, called.asText()).ifPresent(chinese -> object.put(name, chinese));
    }
  }

  private static String diagram(String xml, ModelNames names) {
    return TAG.matcher(xml).replaceAll(tag -> Matcher.quoteReplacement(tag(tag, names)));
  }

  private static String tag(MatchResult found, ModelNames names) {
    String tag = found.group();
    Matcher id = ID.matcher(tag);
    Matcher name = NAME_OF_TAG.matcher(tag);
    if (!id.find() || !name.find()) {
      return tag;
    }
    return names.chinese(id.group(1), HtmlUtils.htmlUnescape(name.group(2)))
        .map(chinese -> name.replaceFirst("$1" + Matcher.quoteReplacement(HtmlUtils.htmlEscape(chinese, "UTF-8")) + "\""))
        .orElse(tag);
  }
}
