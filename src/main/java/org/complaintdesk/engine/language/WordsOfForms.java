package org.complaintdesk.engine.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.complaintdesk.desk.TwoLanguages;

/**
 * The words of a form in the language of its reader. Chinese stands beside the English in the custom properties of each
 * component: {@code zh} for its label, text or content, {@code zh.description}, {@code zh.option.<value>} and
 * {@code zh.column.<key>}. What has none is shown as written.
 */
public final class WordsOfForms {

  private static final String PROPERTIES = "properties";
  private static final String LABEL = "label";
  private static final String PREFIX = Locale.CHINESE.getLanguage();

  private WordsOfForms() {
  }

  /** Puts the reader's words in the places of the English ones, in the form or component itself. */
  public static void translate(JsonNode parent, Locale reader) {
    if (!TwoLanguages.isChinese(reader)) {
      return;
    }
    for (JsonNode component : parent.path("components")) {
      translate((ObjectNode) component);
      translate(component, reader);
    }
  }

  /** What a component's label says to that reader. */
  public static String label(JsonNode component, Locale reader) {
    JsonNode translated = component.path(PROPERTIES).path(PREFIX);
    return TwoLanguages.isChinese(reader) && translated.isTextual() ? translated.asText()
        : component.path(mainText(component)).asText();
  }

  /** Tells of everything that a form or component says in both languages what it says in each. */
  static void collect(JsonNode parent, BiConsumer<String, String> words) {
    for (JsonNode component : parent.path("components")) {
      inBoth(component, (place, name, chinese) -> words.accept(place.path(name).asText(), chinese.asText()));
      collect(component, words);
    }
  }

  private static void translate(ObjectNode component) {
    inBoth(component, (place, name, chinese) -> ((ObjectNode) place).set(name, chinese));
  }

  /** A text of a form, where it stands, and its Chinese. */
  private interface Text {

    void in(JsonNode place, String name, JsonNode chinese);
  }

  private static void inBoth(JsonNode component, Text text) {
    JsonNode words = component.path(PROPERTIES);
    tell(component, mainText(component), words.path(PREFIX), text);
    tell(component, "description", words.path(PREFIX + ".description"), text);
    component.path("values").forEach(option ->
        tell(option, LABEL, words.path(PREFIX + ".option." + option.path("value").asText()), text));
    component.path("columns").forEach(column ->
        tell(column, LABEL, words.path(PREFIX + ".column." + column.path("key").asText()), text));
  }

  private static String mainText(JsonNode component) {
    return switch (component.path("type").asText()) {
      case "html" -> "content";
      case "text" -> "text";
      case "datetime" -> component.has("dateLabel") ? "dateLabel" : LABEL;
      default -> LABEL;
    };
  }

  private static void tell(JsonNode place, String name, JsonNode chinese, Text text) {
    if (chinese.isTextual()) {
      text.in(place, name, chinese);
    }
  }
}
