package org.complaintdesk.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.complaintdesk.engine.language.WordsOfForms;

/**
 * One field of a Camunda Form.
 *
 * @param definition the component as the form's author wrote it
 * @param hiddenBy   FEEL conditions of the field and of the groups around it; one that holds hides the field
 */
record FormField(JsonNode definition, List<String> hiddenBy) {

  private static final Set<String> INPUT_TYPES = Set.of("textfield", "textarea", "number", "checkbox", "radio",
      "select", "checklist", "taglist", "datetime", "expression");
  private static final Set<String> OPTION_TYPES = Set.of("select", "radio");
  private static final Set<String> SEVERAL_TYPES = Set.of("checklist", "taglist");

  String key() {
    return definition.path("key").asText();
  }

  /** The variable that the browser sends for this field: a dotted key arrives inside its first part. */
  String variable() {
    int dot = key().indexOf('.');
    return dot < 0 ? key() : key().substring(0, dot);
  }

  String label(Locale reader) {
    String label = WordsOfForms.label(definition, reader);
    return label.isBlank() ? key() : label;
  }

  String type() {
    return definition.path("type").asText();
  }

  boolean isInput() {
    return INPUT_TYPES.contains(type()) && !key().isBlank();
  }

  boolean takesOption() {
    return OPTION_TYPES.contains(type());
  }

  /** Whether its value is a list. */
  boolean takesSeveral() {
    return SEVERAL_TYPES.contains(type());
  }

  JsonNode validate() {
    return definition.path("validate");
  }

  /** Whether the value goes to the case instead of into the process: custom property {@code keep} = {@code case}. */
  boolean isKeptInCase() {
    return definition.path("properties").path("keep").asText().equals("case");
  }

  /** Which kind of number it takes: custom property {@code number}, empty for a field that takes none. */
  String numberKind() {
    return definition.path("properties").path("number").asText();
  }

  /** Asked anew each time, whatever is on record: custom property {@code start} = {@code open}. */
  boolean startsOpen() {
    return definition.path("properties").path("start").asText().equals("open");
  }

  /** Computed by the browser for display: what it sends is not kept. */
  boolean isComputed() {
    return type().equals("expression");
  }
}
