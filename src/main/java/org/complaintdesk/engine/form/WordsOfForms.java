package org.complaintdesk.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * The words of a form in the language of its reader. Chinese stands beside the English in the custom properties of each
 * component: {@code zh} for its label, text or content, {@code zh.description}, {@code zh.option.<value>} and
 * {@code zh.column.<key>}. What has none is shown as written.
 */
final class WordsOfForms {

  private static final String PROPERTIES = "properties";
  private static final String PREFIX = Locale.CHINESE.getLanguage();

  private WordsOfForms() {
  }

  /** Puts the reader's words in the places of the English ones, in the form or component itself. */
  static void translate(JsonNode parent, Locale reader) {
    if (!reader.getLanguage().equals(PREFIX)) {
      return;
    }
    for (JsonNode component : parent.path("components")) {
      translate((ObjectNode) component);
      translate(component, reader);
    }
  }

  /** What a component's label says to that reader. */
  static String label(JsonNode component, Locale reader) {
    JsonNode translated = component.path(PROPERTIES).path(PREFIX);
    return reader.getLanguage().equals(PREFIX) && translated.isTextual() ? translated.asText()
        : component.path(mainText(component)).asText();
  }

  private static void translate(ObjectNode component) {
    JsonNode words = component.path(PROPERTIES);
    put(component, mainText(component), words.path(PREFIX));
    put(component, "description", words.path(PREFIX + ".description"));
    component.path("values").forEach(option ->
        put((ObjectNode) option, "label", words.path(PREFIX + ".option." + option.path("value").asText())));
    component.path("columns").forEach(column ->
        put((ObjectNode) column, "label", words.path(PREFIX + ".column." + column.path("key").asText())));
  }

  private static String mainText(JsonNode component) {
    return switch (component.path("type").asText()) {
      case "html" -> "content";
      case "text" -> "text";
      case "datetime" -> component.has("dateLabel") ? "dateLabel" : "label";
      default -> "label";
    };
  }

  private static void put(ObjectNode place, String name, JsonNode words) {
    if (words.isTextual()) {
      place.set(name, words);
    }
  }
}
